import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepareList, useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { DatedRow, Register } from '../../../ui/register';
import { ShowMore } from '../../../ui/show-more';
import { consultationQuery } from '../../consultations/api';
import { sessionList, type SessionItem } from '../../sessions/api';
import { SessionTag } from '../../sessions/components/session-tag';
import { sessionPaths } from '../../sessions/paths';
import { useSessionState } from '../../sessions/session-state';
import { useSessionWords } from '../../sessions/use-session-words';
import { ManageFrame } from '../components/manage-frame';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadPlan(args);
  await prepareList(args.context, sessionList({ space: slug }));
  return null;
}

/** The sessions of a consultation, for its team. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const { items, next, more, isPending } = useList(sessionList({ space: slug }));
  const start = consultation.can.edit && (
    <LinkButton kind="primary" icon="plus" to={`${sessionPaths.plan(slug)}/new`}>
      {t('planning.session.plan')}
    </LinkButton>
  );
  return (
    <ManageFrame slug={slug} part="sessions" lede={<p>{t('planning.session.lede')}</p>}>
      <div className="stack plan-part">
        {items.length === 0 && (
          <Empty title={t('planning.session.none')} action={start}>
            <p>{t('planning.session.none-explained')}</p>
          </Empty>
        )}
        {items.length > 0 && (
          <>
            <div>{start}</div>
            <Register>
              {items.map((session) => (
                <PlannedRow key={session.id} session={session} slug={slug} />
              ))}
            </Register>
          </>
        )}
        {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
      </div>
    </ManageFrame>
  );
}

function PlannedRow({ session, slug }: { session: SessionItem; slug: string }) {
  const { state } = useSessionState(session);
  const { lasts, seats } = useSessionWords(session);
  const dates = useDates(session.timeZone);
  return (
    <DatedRow
      date={session.startsAt}
      timeZone={session.timeZone}
      dateNote={<SessionTag state={state} />}
      title={session.title}
      to={`${sessionPaths.plan(slug)}/${session.id}`}
      lang={session.language}
      level="h2"
      facts={[dates.clockInZone(session.startsAt), lasts, seats]}
    />
  );
}
