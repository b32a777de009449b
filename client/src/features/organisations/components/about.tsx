import { contentLanguage } from '../../../../../shared/vocabulary/languages';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import type { Organisation } from '../api';
import { useTerritoryNames } from '../territories';
import { WorksAt } from './works-at';

/** What an organisation says about itself; what it does not say is left out. */
export function About({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const dates = useDates();
  const { name, names, size, territories, themes, targetGroups, registerNumber, website, memberCount, createdAt } =
    organisation;
  const nameOf = useTerritoryNames(territories);
  const otherNames = Object.entries(names).filter(([, other]) => other !== name);
  const items = [
    otherNames.length > 0 && { term: t('organisations.other-names'), value: <Names names={otherNames} /> },
    territories.length > 0 && {
      term: t('organisations.place'),
      value: (
        <>
          <p>{territories.map(nameOf).join(', ')}</p>
          <WorksAt territories={territories} names={territories.map(nameOf).join(', ')} />
        </>
      ),
    },
    themes.length > 0 && {
      term: t('organisations.themes'),
      value: themes.map((theme) => t(`vocabulary.field.${theme}`)).join(', '),
    },
    targetGroups.length > 0 && {
      term: t('organisations.target-groups'),
      value: targetGroups.map((group) => t(`vocabulary.target.${group}`)).join(', '),
    },
    organisation.languages.length > 0 && {
      term: t('organisations.languages'),
      value: <Languages tags={organisation.languages} />,
    },
    (organisation.represents !== null || organisation.reach !== null) && {
      term: t('organisations.reach'),
      value: <Reach organisation={organisation} />,
    },
    size && { term: t('organisations.size'), value: t(`vocabulary.size.${size}`) },
    registerNumber && {
      term: t('organisations.register-number'),
      value: <bdi className="numeric">{registerNumber}</bdi>,
    },
    website && {
      term: t('organisations.website'),
      value: (
        <a href={website} rel="nofollow ugc noopener" dir="ltr">
          {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      ),
    },
    { term: t('organisations.people'), value: t('organisations.people-count', { count: memberCount }) },
    { term: t('organisations.since'), value: dates.day(createdAt) },
  ];
  return <Pairs items={items.filter((item) => item !== false && item !== null && item !== '')} />;
}

function Languages({ tags }: { tags: string[] }) {
  const t = useT();
  return tags
    .flatMap((tag) => contentLanguage(tag) ?? [])
    .map((language) => t(`vocabulary.language.${language}`))
    .join(', ');
}

/** For how many it says it speaks, and how it knows what they think. */
function Reach({ organisation: { represents, reach } }: { organisation: Organisation }) {
  const t = useT();
  return (
    <>
      {represents !== null && <p>{t('organisations.represents-count', { count: represents })}</p>}
      {reach && (
        <p lang={reach.language} dir="auto">
          {reach.body}
        </p>
      )}
    </>
  );
}

function Names({ names }: { names: [language: string, name: string][] }) {
  const t = useT();
  return names.map(([language, name]) => {
    const known = contentLanguage(language);
    return (
      <span key={language} className="organisation-other-name">
        <bdi lang={language}>{name}</bdi>{' '}
        {known && <span className="muted small">{t(`vocabulary.language.${known}`)}</span>}
      </span>
    );
  });
}
