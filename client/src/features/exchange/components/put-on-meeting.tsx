import { Link } from 'react-router';
import { meetingLimits } from '../../../../../shared/meetings';
import { spacePath } from '../../../../../shared/space-paths';
import { ifMatch } from '../../../lib/api';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Disclosure } from '../../../ui/disclosure';
import { SelectField, TextField } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import { meetingList, meetingsKey } from '../../meetings/api';
import type { Result } from '../api';
import { ActForm } from './act-form';

interface PutOnMeetingProps {
  body: Body;
  result: Result;
}

/** Makes a result a point on the agenda of a meeting that is still to come. */
export function PutOnMeeting({ body, result: { id, version, steps } }: PutOnMeetingProps) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { slug } = body;
  const { items } = useList(meetingList(slug, 'upcoming'));
  const meetings = items.filter(({ state }) => state === 'planned' || state === 'invited');
  const [first] = steps;
  return (
    <Disclosure summary={t('exchange.put-on-meeting')}>
      {meetings.length === 0 ? (
        <p>
          {t('exchange.no-meeting')} <Link to={`${spacePath(body)}/manage/meetings`}>{t('exchange.to-meetings')}</Link>
        </p>
      ) : (
        <ActForm
          slug={slug}
          draftAt={`result-meeting:${id}`}
          label={t('exchange.put-on-meeting')}
          act={t('exchange.add-point')}
          icon="plus"
          done={t('exchange.point-added')}
          shownBy={meetingsKey}
          send={(api, values) =>
            api.POST('/api/v1/bodies/{ref}/exchange/results/{id}/meeting-point', {
              params: { path: { ref: slug, id }, header: ifMatch(version) },
              body: {
                meetingId: values.text('meetingId'),
                title: values.text('title'),
                minutes: Number(values.text('minutes')),
              },
            })
          }
        >
          <SelectField
            name="meetingId"
            label={t('exchange.which-meeting')}
            options={meetings.map((meeting) => ({
              value: meeting.id,
              label: t('exchange.meeting-on', { title: meeting.title, day: dates.day(meeting.startsAt) }),
            }))}
          />
          <TextField
            name="title"
            label={t('exchange.point-title')}
            hint={t('exchange.point-title-hint')}
            lang={first?.language}
            dir="auto"
            maxLength={meetingLimits.itemTitle}
            defaultValue={first?.text.slice(0, meetingLimits.itemTitle)}
          />
          <TextField
            name="minutes"
            type="number"
            inputMode="numeric"
            min={1}
            max={meetingLimits.itemMinutes}
            label={t('meetings.point-minutes')}
            defaultValue={15}
          />
        </ActForm>
      )}
    </Disclosure>
  );
}
