import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useParams, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { affiliatesQuery, affiliationsQuery } from '../affiliations-api';
import { invitationsQuery, matchesQuery, type Organisation, organisationQuery, regionsQuery, saidQuery } from '../api';
import { About } from '../components/about';
import { AffiliateButton } from '../components/affiliate-button';
import { Formerly } from '../components/formerly';
import { Matches } from '../components/matches';
import { Offers } from '../components/offers';
import { OrganisationMargin } from '../components/organisation-margin';
import { PeoplePart } from '../components/people-part';
import { SaidList } from '../components/said-list';
import { TogetherPart } from '../components/together-part';
import { VerifyButtons } from '../components/verify-buttons';
import { mapOf } from '../components/works-at';
import { mergesQuery } from '../merge-api';
import '../organisations.css';
import { membersQuery, verificationsQuery } from '../people-api';
import { territoriesQuery } from '../territories';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response | null> {
  const { queryClient } = context.get(loaderServices);
  const { ref = '' } = params;
  const { id, slug, can, territories } = await queryClient.ensureQueryData(organisationQuery(ref));
  // One address for one organisation, whichever way somebody came.
  if (ref !== slug) return redirect(`/organisations/${slug}`);
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  const { territory, grain } = mapOf(territories);
  const [{ speaksFor, umbrellas, asked }, { items: matches }] = await Promise.all([
    queryClient.ensureQueryData(affiliationsQuery(id)),
    queryClient.ensureQueryData(matchesQuery(id)),
    prepare(context, territoriesQuery(territories), mergesQuery(id)),
    prepareList(context, saidQuery(id, cursor)),
    prepareList(context, affiliatesQuery(id)),
    territories.length > 0 && prepare(context, regionsQuery({ territory }, grain)),
    can.seeMembers && prepare(context, membersQuery(id), verificationsQuery(id)),
    can.manageMembers && prepare(context, invitationsQuery(id)),
    can.seeMembers && PeoplePart.ready(),
  ]);
  if (speaksFor.organisations + umbrellas.length + asked.length > 0) await TogetherPart.ready();
  const codes = matches.flatMap(({ territories: shared }) => shared);
  return prepare(context, territoriesQuery(codes), territoriesQuery(speaksFor.byCountry.map(({ country }) => country)));
}

/** One organisation: what it is, whom it speaks for, what was said in its name, and for its people who they are. */
export function Component() {
  const t = useT();
  const { ref = '' } = useParams();
  const [search] = useSearchParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(ref));
  const { slug, name, language, can, warnings, offers, seeks } = organisation;
  usePage({ title: name });
  return (
    <>
      <PageHead
        title={name}
        lang={language}
        trail={[{ label: t('organisations.title'), to: '/organisations' }]}
        margin={<OrganisationMargin organisation={organisation} />}
      >
        <Acts organisation={organisation} />
        {warnings.includes('register-number-malformed') && (
          <Notice tone="caution" title={t('organisations.number-warning')}>
            <p>{t('organisations.number-warning-explained')}</p>
          </Notice>
        )}
      </PageHead>
      <div className="page">
        <Section title={t('organisations.about')}>
          <About organisation={organisation} />
          <Formerly organisation={organisation} />
        </Section>
        {offers.length + seeks.length > 0 && (
          <Section title={t('organisations.offers-and-seeks')}>
            <Offers organisation={organisation} />
          </Section>
        )}
        <TogetherPart organisation={organisation} />
        <Section
          title={t(can.leave ? 'organisations.matches-own' : 'organisations.matches')}
          note={t('organisations.matches-note')}
        >
          <Matches organisation={organisation} />
        </Section>
        <Section id="said" title={t('organisations.said')} note={t('organisations.said-note')}>
          <SaidList organisation={organisation} from={search.get('cursor') ?? undefined} />
          <p className="cluster">
            <LinkButton to={`/organisations/${slug}/contributions`} icon="history">
              {t('organisations.all-contributions')}
            </LinkButton>
            <LinkButton to={`/organisations/${slug}/commitments`} icon="hand">
              {t('organisations.commitments')}
            </LinkButton>
          </p>
        </Section>
        {can.seeMembers && <PeoplePart organisation={organisation} />}
      </div>
    </>
  );
}

function Acts({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const { slug, can } = organisation;
  return (
    <div className="cluster">
      {can.edit && (
        <LinkButton to={`/organisations/${slug}/edit`} icon="suggest">
          {t('organisations.edit')}
        </LinkButton>
      )}
      {can.leave && (
        <LinkButton to="/positions" icon="document">
          {t('organisations.joint-positions')}
        </LinkButton>
      )}
      {can.verify && <VerifyButtons organisation={organisation} />}
      {can.merge && (
        <LinkButton to={`/organisations/${slug}/merge`} icon="compare">
          {t('organisations.merge-open')}
        </LinkButton>
      )}
      <AffiliateButton organisation={organisation} />
    </div>
  );
}
