import { wallClock } from '../../../../../shared/deadlines';
import { meetingLimits } from '../../../../../shared/meetings';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { Checkbox } from '../../../ui/choice';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { TimesFields } from '../../planning/components/times-fields';
import { useLanguageName } from '../../planning/language-name';
import type { Meeting } from '../api';

export interface MeetingFieldsProps {
  /** As it is; a new one has nothing yet. */
  meeting?: Meeting;
  /** Of a new one. */
  language: string;
  timeZone: string;
}

/** A meeting in a form: what it is called, when and where it is. */
export function MeetingFields({ meeting, language, timeZone }: MeetingFieldsProps) {
  const t = useT();
  const nameOf = useLanguageName();
  const written = meeting?.language ?? language;
  const zone = meeting?.timeZone ?? timeZone;
  const shown = (instant: string | undefined) => (instant ? wallClock(new Date(instant), zone) : '');
  return (
    <>
      <TextField
        name="title"
        label={t('meetings.title-label')}
        lang={written}
        dir="auto"
        maxLength={meetingLimits.title}
        autoComplete="off"
        defaultValue={meeting?.title ?? ''}
      />
      <TimesFields starts={shown(meeting?.startsAt)} ends={shown(meeting?.endsAt)} timeZone={zone} />
      <TextField
        name="place"
        optional
        label={t('meetings.place')}
        hint={t('meetings.place-hint')}
        lang={written}
        dir="auto"
        maxLength={meetingLimits.place}
        defaultValue={meeting?.place ?? ''}
      />
      {!meeting?.sessionId && (
        <Checkbox name="liveRoom" label={t('meetings.live-room-label')} hint={t('meetings.live-room-hint')} />
      )}
      <TextArea
        name="note"
        optional
        label={t('meetings.note')}
        hint={t('meetings.note-hint')}
        lang={written}
        limit={meetingLimits.note}
        rows={4}
        defaultValue={meeting?.note ?? ''}
      />
      <TextField
        name="series"
        optional
        label={t('meetings.series')}
        hint={t('meetings.series-hint')}
        lang={written}
        dir="auto"
        maxLength={meetingLimits.series}
        defaultValue={meeting?.series ?? ''}
      />
      <SelectField
        name="language"
        label={t('meetings.language')}
        hint={t('meetings.language-hint')}
        defaultValue={written}
        options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
      />
    </>
  );
}
