import type { RespondentScope, RespondentType } from './have-your-say.js';

/** Headings under which a picker lists the stakeholder types, in reading order. */
export const stakeholderGroups = [
  'european-international',
  'national-public',
  'regional-local',
  'services',
  'economy',
  'civil-society',
  'education-research',
  'individuals',
  'other',
] as const;
export type StakeholderGroup = (typeof stakeholderGroups)[number];

interface StakeholderTypeEntry {
  group: StakeholderGroup;
  /** Type in "Have your say". For a person it can depend on nationality, which is not asked here. */
  respondent: RespondentType | 'by-nationality';
  /** Scope in "Have your say"; only public authorities have one. A network's scope follows its own reach. */
  scope?: RespondentScope | 'by-reach';
}

const international = {
  group: 'european-international',
  respondent: 'PUBLIC_AUTHORITY',
  scope: 'International',
} as const;
const national = { group: 'national-public', respondent: 'PUBLIC_AUTHORITY', scope: 'National' } as const;
const service = { group: 'services', respondent: 'OTHER' } as const;
const company = { group: 'economy', respondent: 'COMPANY' } as const;
const association = { group: 'economy', respondent: 'BUSINESS_ASSOCIATION' } as const;
const ngo = { group: 'civil-society', respondent: 'NGO' } as const;
const civicOther = { group: 'civil-society', respondent: 'OTHER' } as const;
const academic = { group: 'education-research', respondent: 'ACADEMIC_RESEARCH_INSTITTUTION' } as const;
const person = { group: 'individuals', respondent: 'by-nationality' } as const;
const unionCitizen = { group: 'individuals', respondent: 'EU_CITIZEN' } as const;
const thirdCountryNational = { group: 'individuals', respondent: 'NON_EU_CITIZEN' } as const;

/**
 * What a respondent *is*. Whom it speaks for (target groups), its levels and its territory are kept apart from this.
 * Drawn from the actors named in COM(2020) 758, COM(2011) 455 and the Dutch integration papers; the codes are ours.
 */
const entries = {
  'eu-institution': international,
  'eu-advisory-body': international,
  'eu-agency': international,
  'international-organisation': international,
  'country-of-origin-authority': international,

  'national-government': national,
  'national-parliament': national,
  'executive-agency': national,
  'government-advisory-body': national,
  'statistical-office': national,
  'fund-managing-authority': national,
  'recognition-centre': national,
  'public-employment-service': national,

  'regional-authority': { group: 'regional-local', respondent: 'PUBLIC_AUTHORITY', scope: 'Regional' },
  'local-authority': { group: 'regional-local', respondent: 'PUBLIC_AUTHORITY', scope: 'Local' },
  'authority-network': { group: 'regional-local', respondent: 'PUBLIC_AUTHORITY', scope: 'by-reach' },

  'social-service': { group: 'services', respondent: 'PUBLIC_AUTHORITY', scope: 'Local' },
  'health-service': service,
  'housing-association': service,
  'community-centre': service,
  'anti-discrimination-service': service,

  employer: company,
  'migrant-entrepreneur': company,
  'employers-association': association,
  'sector-association': association,
  'trade-union': { group: 'economy', respondent: 'TRADE_UNION' },
  'social-economy-organisation': { group: 'economy', respondent: 'NGO' },
  'media-organisation': company,

  'civil-society-organisation': ngo,
  'migrant-organisation': ngo,
  'diaspora-organisation': ngo,
  'refugee-support-organisation': ngo,
  'volunteer-organisation': ngo,
  'citizens-initiative': civicOther,
  'faith-community': civicOther,
  'youth-student-organisation': ngo,
  'sports-youth-club': ngo,
  'arts-culture-organisation': ngo,
  foundation: ngo,
  'consumer-organisation': { group: 'civil-society', respondent: 'CONSUMER_ORGANISATION' },
  'environmental-organisation': { group: 'civil-society', respondent: 'ENVIRONMENTAL_ORGANISATION' },

  school: { group: 'education-research', respondent: 'OTHER' },
  'post-secondary-education': academic,
  'research-institution': academic,
  'knowledge-platform': academic,

  migrant: thirdCountryNational,
  refugee: thirdCountryNational,
  'asylum-seeker': thirdCountryNational,
  'eu-citizen-migration-background': unionCitizen,
  'mobile-eu-worker': unionCitizen,
  'settled-resident': person,
  'temporary-resident': person,
  parent: person,
  professional: person,
  volunteer: person,
  'independent-expert': person,

  other: { group: 'other', respondent: 'OTHER' },
} as const satisfies Record<string, StakeholderTypeEntry>;

export type StakeholderType = keyof typeof entries;

/** Group and "Have your say" mapping of each stakeholder type. */
export const stakeholderTypeEntries: Record<StakeholderType, StakeholderTypeEntry> = entries;

/** All stakeholder types, in the order in which a picker lists them. */
export const stakeholderTypes = Object.keys(entries) as StakeholderType[];

/**
 * Types an organisation can have: all but the individuals. What an individual is can reveal special-category data
 * (Regulation (EU) 2016/679 art. 9), so it is asked only where it stays apart from a name.
 */
export const organisationStakeholderTypes = stakeholderTypes.filter((type) => entries[type].group !== 'individuals');

/** The types of one group, in order. */
export function stakeholderTypesIn(group: StakeholderGroup): StakeholderType[] {
  return stakeholderTypes.filter((type) => entries[type].group === group);
}
