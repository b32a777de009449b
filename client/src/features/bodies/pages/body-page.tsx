import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { StateTag } from '../../../ui/tag';
import { FollowButton } from '../../consultations/components/follow-button';
import { HandedInPart, prepareHandedIn } from '../../consultations/components/handed-in-part';
import { territoriesQuery } from '../../organisations/territories';
import { sessionsKey, sessionsQuery } from '../../sessions/api';
import {
  balanceQuery,
  type Body,
  bodyDocumentsQuery,
  bodyKey,
  bodyMeetingsQuery,
  bodyQuery,
  seatList,
  setFollowed,
} from '../api';
import { AboutBody } from '../components/about-body';
import { BalanceView } from '../components/balance-view';
import { BodyNav } from '../components/body-nav';
import { BodyStatus } from '../components/body-status';
import { Mandate } from '../components/mandate';
import { Meetings } from '../components/meetings';
import { MeetingsPart } from '../components/meetings-part';
import { SeatFilterPart } from '../components/seat-filter-part';
import { SeatSection } from '../components/seat-section';
import { Texts } from '../components/texts';
import { offersSearch, seatFilterFrom } from '../filters';
import '../bodies.css';

const meetings = (slug: string) => sessionsQuery({ space: slug }, 50);

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  const { queryClient } = context.get(loaderServices);
  await Promise.all([
    prepare(context, bodyQuery(slug), bodyDocumentsQuery(slug), meetings(slug)),
    prepareHandedIn(context, { kind: 'bodies', slug }),
  ]);
  const body = await queryClient.ensureQueryData(bodyQuery(slug));
  const { territories, reads } = body;
  await prepare(context, bodyMeetingsQuery(body));
  if ((await queryClient.ensureQueryData(meetings(slug))).length > 0) await MeetingsPart.ready();
  if (!reads.includes('members')) return prepare(context, territoriesQuery(territories));
  const search = new URL(request.url).searchParams;
  const filter = seatFilterFrom(search);
  const [seats, balance] = await Promise.all([
    prepareList(context, seatList(slug, filter, search.get('from') ?? undefined)),
    queryClient.ensureQueryData(balanceQuery(slug)),
  ]);
  if (offersSearch(filter, balance)) await SeatFilterPart.ready();
  return prepare(context, territoriesQuery(territories), territoriesQuery(countriesOf(balance, seats)));
}

/** The countries that a page about the members has to name. */
function countriesOf(balance: Parameters<typeof BalanceView>[0]['balance'], seats: { country: string | null }[]) {
  const { countries, gaps } = balance;
  const missing = gaps.filter(({ about }) => about === 'country');
  const codes = [...[...countries, ...missing].map(({ code }) => code), ...seats.map(({ country }) => country)];
  return codes.filter((code) => code !== null);
}

/** One body: what it is for, where it stands, who sits in it, what it works on and when it meets. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const client = useQueryClient();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: sessions } = useSuspenseQuery(meetings(slug));
  usePage({ title: body.title, description: body.summary });
  useLive(`space:${body.id}`, {
    'space.changed': () => {
      void client.invalidateQueries({ queryKey: bodyKey(slug) });
      void client.invalidateQueries({ queryKey: sessionsKey });
    },
    'document.published': () => void client.invalidateQueries({ queryKey: bodyKey(slug) }),
  });
  return (
    <>
      <Head body={body} />
      <BodyNav body={body} />
      <BodyStatus body={body} sessions={sessions} />
      <div className="page">
        {body.state === 'archived' && (
          <div className="body-note">
            <Notice icon="archive" title={t('bodies.archived-note')}>
              <p>{t('bodies.archived-explained')}</p>
            </Notice>
          </div>
        )}
        <Section id="mandate" title={t('bodies.mandate')} note={t('bodies.mandate-note')}>
          <Mandate body={body} />
        </Section>
        <Members body={body} />
        <Section id="texts" title={t('bodies.texts')} note={t('bodies.texts-note')}>
          <Texts body={body} />
        </Section>
        {(sessions.length > 0 || body.reads.includes('meetings')) && (
          <Section id="meetings" title={t('bodies.meetings')} note={t('bodies.meetings-note')}>
            <Meetings body={body} sessions={sessions} />
          </Section>
        )}
        <HandedInPart receiver={{ kind: 'bodies', slug }} />
        <Section id="about" title={t('bodies.about')}>
          <AboutBody body={body} />
        </Section>
      </div>
    </>
  );
}

function Head({ body }: { body: Body }) {
  const t = useT();
  const { slug, kind, state, title, language, summary, visibility, can } = body;
  return (
    <PageHead
      title={title}
      lang={language}
      trail={[{ label: t('bodies.title'), to: '/bodies' }]}
      margin={
        <>
          <strong>{t(`bodies.kind.${kind}`)}</strong>
          <span>
            <StateTag state={state} />
          </span>
          <span>{t(`bodies.visible.${visibility}`)}</span>
        </>
      }
      lede={
        summary && (
          <p lang={language} dir="auto">
            {summary}
          </p>
        )
      }
    >
      <div className="cluster">
        <FollowButton
          followed={body}
          queryKey={bodyQuery(slug).queryKey}
          send={(api, followed) => setFollowed(api, slug, followed)}
        />
        {can.prepare && (
          <LinkButton to={`${spacePath(body)}/manage`} icon="settings">
            {t('bodies.manage')}
          </LinkButton>
        )}
      </div>
    </PageHead>
  );
}

/** Who sits in it and how they are spread; or why the reader does not see that. */
function Members({ body }: { body: Body }) {
  const t = useT();
  const [search] = useSearchParams();
  if (!body.reads.includes('members'))
    return (
      <Section id="members" title={t('bodies.members')}>
        <Notice icon="lock" title={t(`bodies.members-known-to.${body.parts.members}`)} />
      </Section>
    );
  return (
    <>
      <SeatSection body={body} filter={seatFilterFrom(search)} from={search.get('from') ?? undefined} />
      <Section id="balance" title={t('bodies.balance')} note={t('bodies.balance-note')}>
        <Balance slug={body.slug} />
      </Section>
    </>
  );
}

function Balance({ slug }: { slug: string }) {
  const { data: balance } = useSuspenseQuery(balanceQuery(slug));
  return <BalanceView balance={balance} />;
}
