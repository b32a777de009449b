import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { sessionPaths } from '../../sessions/paths';
import { attendanceQuery, type Meeting, meetingList, meetingQuery, meetingsKey } from '../api';
import { KeptPart, PlannedPart } from '../components/late-sections';
import { MeetingNotices } from '../components/meeting-notices';
import { CallOff, MeetingSteps } from '../components/meeting-steps';
import { MeetingTag } from '../components/meeting-tags';
import { bodyTextsQuery } from '../manage-api';
import { meetingPaths } from '../paths';
import { useMeetingWords } from '../use-meeting-words';
import '../meetings.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  const { meetingId = '' } = args.params;
  const { queryClient } = args.context.get(loaderServices);
  const { can } = await queryClient.ensureQueryData(meetingQuery(meetingId));
  await Promise.all([PlannedPart.ready(), KeptPart.ready()]);
  if (can.approve)
    await Promise.all(
      (['past', 'upcoming'] as const).map((when) => prepareList(args.context, meetingList(slug, when))),
    );
  return prepare(args.context, bodyTextsQuery(slug), attendanceQuery(meetingId));
}

/** One meeting as its team prepares it, keeps it and takes its minutes further. */
export function Component() {
  const t = useT();
  const { slug = '', meetingId = '' } = useParams();
  const client = useQueryClient();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  useLive(`space:${meeting.body.id}`, {
    'space.changed': () => void client.invalidateQueries({ queryKey: meetingsKey, refetchType: 'active' }),
  });
  return (
    <ManageFrame slug={slug} part="meetings" title={meeting.title} lede={<Lede meeting={meeting} />}>
      <Section id="steps" title={t('meetings.next-step')} note={t(`meetings.next.${meeting.state}`)}>
        <div className="stack">
          <MeetingNotices meeting={meeting} />
          <MeetingSteps meeting={meeting} />
          <Links meeting={meeting} />
          <CallOff meeting={meeting} />
        </div>
      </Section>
      <PlannedPart meeting={meeting} />
      <KeptPart meeting={meeting} />
    </ManageFrame>
  );
}

function Lede({ meeting }: { meeting: Meeting }) {
  const { dates, shown, time } = useMeetingWords(meeting);
  return (
    <p>
      {dates.day(meeting.startsAt)}, {time} <MeetingTag state={shown} />
    </p>
  );
}

function Links({ meeting: { id, body, sessionId } }: { meeting: Meeting }) {
  const t = useT();
  return (
    <div className="cluster">
      <LinkButton icon="show" to={meetingPaths.one(body.slug, id)}>
        {t('meetings.see-page')}
      </LinkButton>
      {sessionId && (
        <LinkButton icon="users" to={sessionPaths.prepare(sessionId)}>
          {t('meetings.prepare-room')}
        </LinkButton>
      )}
    </div>
  );
}
