import { sessionAudiences } from '../../../../shared/sessions';
import { moderationModes } from '../../../../shared/spaces';
import type { FormValues } from '../../lib/forms';
import type { CreateSession, SessionSettings } from './session-api';

/** What the fields of a session are filled from: one that is there, or what a new one begins with. */
export type SessionFields = Pick<
  SessionSettings,
  | 'texts'
  | 'starts'
  | 'ends'
  | 'timeZone'
  | 'languages'
  | 'capacity'
  | 'registration'
  | 'participants'
  | 'watchers'
  | 'settings'
>;

/** The part of a session that its form of texts, dates and people holds. */
export const sessionPart = (session: SessionFields): SessionFields => {
  const { texts, starts, ends, timeZone, languages, capacity, registration, participants, watchers, settings } =
    session;
  return { texts, starts, ends, timeZone, languages, capacity, registration, participants, watchers, settings };
};

/** What the fields say. A session that ends on the day it starts needs that day once. */
export function sessionFrom(values: FormValues): CreateSession {
  const day = values.text('starts');
  const capacity = values.text('capacity');
  const among = (name: string) => sessionAudiences.filter((audience) => values.all(name).includes(audience));
  return {
    texts: textsFrom(values),
    starts: `${day}T${values.text('starts-time')}`,
    ends: `${values.text('ends-day') || day}T${values.text('ends')}`,
    timeZone: values.text('timeZone'),
    languages: values.all('languages'),
    capacity: capacity === '' ? null : Number(capacity),
    registration: values.checked('registration'),
    participants: among('participants'),
    watchers: among('watchers'),
    settings: {
      moderation: moderationModes.find((mode) => mode === values.text('settings.moderation')) ?? 'after',
      newcomerFirst: Number(values.text('settings.newcomerFirst') || 0),
      guests: values.checked('settings.guests'),
    },
  };
}

function textsFrom(values: FormValues): CreateSession['texts'] {
  const languages = values.text('texts').split(',').filter(Boolean);
  const text = (language: string, field: string) => values.text(`texts.${language}.${field}`);
  return Object.fromEntries(
    languages.map((language) => [language, { title: text(language, 'title'), purpose: text(language, 'purpose') }]),
  );
}
