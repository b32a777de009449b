import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import { useTerritoryNames } from '../../organisations/territories';
import type { ApplicationWords as Words } from '../api';
import { InterestList } from './interest-list';

/** What an applicant wrote, to be read. */
export function ApplicationWords({ id, words }: { id: string; words: Words }) {
  const t = useT();
  const nameOf = useTerritoryNames(words.country ? [words.country] : []);
  const own = (text: string): ReactNode => (
    <div className="call-words" lang={words.language} dir="auto">
      {text}
    </div>
  );
  const { organisation, memberType, publicName, country, level, gender, statement, file } = words;
  const items = [
    { term: t('calls.name'), value: <bdi>{words.name}</bdi> },
    publicName && { term: t('calls.public-name'), value: <bdi>{publicName}</bdi> },
    organisation && {
      term: t('calls.organisation'),
      value: <bdi lang={organisation.language}>{organisation.name}</bdi>,
    },
    memberType && { term: t('calls.member-type'), value: t(`bodies.type.${memberType}`) },
    country && { term: t('bodies.country'), value: nameOf(country) },
    level && { term: t('bodies.speaks-from'), value: t(`vocabulary.level.${level}`) },
    gender && { term: t('bodies.gender'), value: t(`bodies.gender-one.${gender}`) },
    { term: t('calls.motivation'), value: own(words.motivation) },
    statement && { term: t('calls.statement'), value: own(statement) },
    file && {
      term: t('calls.file'),
      value: (
        <a href={`/api/v1/applications/${id}/file`} download>
          {file.name}
        </a>
      ),
    },
    { term: t('calls.interests'), value: <InterestList {...words} /> },
  ];
  return <Pairs items={items.filter((item) => item !== null && item !== '')} />;
}
