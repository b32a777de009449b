import { wallClock } from '../../../../../shared/deadlines';
import { meetingLimits } from '../../../../../shared/meetings';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { zoneName } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Checkbox } from '../../../ui/choice';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { useLanguageName } from '../../planning/language-name';
import { partsOf } from '../../planning/planned-time';
import { zones } from '../../planning/zones';
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
      <Times meeting={meeting} timeZone={meeting?.timeZone ?? timeZone} />
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

function Times({ meeting, timeZone }: { meeting: Meeting | undefined; timeZone: string }) {
  const t = useT();
  const shown = (instant: string | undefined) => partsOf(instant ? wallClock(new Date(instant), timeZone) : '');
  const [starts, ends] = [shown(meeting?.startsAt), shown(meeting?.endsAt)];
  const known = zones.some((zone) => zone === timeZone) ? zones : [timeZone, ...zones];
  return (
    <>
      <div className="plan-times">
        <TextField name="starts" type="date" label={t('planning.session.day')} defaultValue={starts.date} />
        <TextField name="starts-time" type="time" label={t('planning.session.begins')} defaultValue={starts.time} />
        <TextField name="ends" type="time" label={t('planning.session.ends')} defaultValue={ends.time} />
      </div>
      <TextField
        name="ends-day"
        type="date"
        optional
        label={t('planning.session.last-day')}
        hint={t('planning.session.last-day-hint')}
        defaultValue={ends.date === starts.date ? '' : ends.date}
      />
      <SelectField
        name="timeZone"
        label={t('planning.dates.zone')}
        defaultValue={timeZone}
        options={known.map((value) => ({ value, label: zoneName(t, value) }))}
      />
    </>
  );
}
