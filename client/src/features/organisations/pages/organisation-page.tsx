import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { invitationsQuery, type Organisation, organisationQuery, saidQuery } from '../api';
import { About } from '../components/about';
import { Invitations } from '../components/invitations';
import { Members } from '../components/members';
import { SaidList } from '../components/said-list';
import { VerifiedTag } from '../components/verified-tag';
import { VerifyButtons } from '../components/verify-buttons';
import '../organisations.css';
import { membersQuery } from '../people-api';
import { territoriesQuery } from '../territories';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response | null> {
  const { queryClient } = context.get(loaderServices);
  const { ref = '' } = params;
  const { id, slug, can, territories } = await queryClient.ensureQueryData(organisationQuery(ref));
  // One address for one organisation, whichever way somebody came.
  if (ref !== slug) return redirect(`/organisations/${slug}`);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  await Promise.all([
    prepare(context, territoriesQuery(territories)),
    prepareList(context, saidQuery(id, cursor)),
    can.seeMembers && prepare(context, membersQuery(id)),
    can.manageMembers && prepare(context, invitationsQuery(id)),
  ]);
  return null;
}

/** One organisation: what it is, what was said in its name, and for its people who they are. */
export function Component() {
  const t = useT();
  const { ref = '' } = useParams();
  const [search] = useSearchParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(ref));
  const { id, slug, name, language, can, warnings } = organisation;
  usePage({ title: name });
  return (
    <>
      <PageHead
        title={name}
        lang={language}
        trail={[{ label: t('organisations.title'), to: '/organisations' }]}
        margin={<Margin organisation={organisation} />}
      >
        {(can.edit || can.verify) && (
          <div className="cluster">
            {can.edit && (
              <LinkButton to={`/organisations/${slug}/edit`} icon="suggest">
                {t('organisations.edit')}
              </LinkButton>
            )}
            {can.verify && <VerifyButtons organisation={organisation} />}
          </div>
        )}
        {warnings.includes('register-number-malformed') && (
          <Notice tone="caution" title={t('organisations.number-warning')}>
            <p>{t('organisations.number-warning-explained')}</p>
          </Notice>
        )}
      </PageHead>
      <div className="page">
        <Section title={t('organisations.about')}>
          <About organisation={organisation} />
        </Section>
        <Section id="said" title={t('organisations.said')} note={t('organisations.said-note')}>
          <SaidList organisation={organisation} from={search.get('cursor') ?? undefined} />
        </Section>
        {can.seeMembers && (
          <Section id="members" title={t('organisations.members')} note={t('organisations.members-note')}>
            <Members organisation={organisation} />
          </Section>
        )}
        {can.manageMembers && (
          <Section id="invitations" title={t('organisations.invitations')} note={t('organisations.invitations-note')}>
            <Invitations organisationId={id} />
          </Section>
        )}
      </div>
    </>
  );
}

function Margin({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const dates = useDates();
  const { stakeholderType, levels, verifiedAt } = organisation;
  return (
    <>
      <strong>{t(`vocabulary.stakeholder.${stakeholderType}`)}</strong>
      {levels.length > 0 && <span>{levels.map((level) => t(`vocabulary.level.${level}`)).join(', ')}</span>}
      {verifiedAt ? (
        <>
          <span>
            <VerifiedTag />
          </span>
          <span>{t('organisations.verified-on', { day: dates.day(verifiedAt) })}</span>
        </>
      ) : (
        <span>{t('organisations.not-verified')}</span>
      )}
    </>
  );
}
