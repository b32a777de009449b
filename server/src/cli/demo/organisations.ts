import type { StakeholderType } from '../../../../shared/vocabulary/stakeholder-types.js';
import type { OrganisationSize } from '../../../../shared/vocabulary/organisation-sizes.js';
import type { GovernanceLevel } from '../../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../../shared/vocabulary/policy-fields.js';
import type { TargetGroup } from '../../../../shared/vocabulary/target-groups.js';

/** An organisation of the demonstration. All names are made up. */
export interface DemoOrganisation {
  key: string;
  names: Record<string, string>;
  stakeholderType: StakeholderType;
  size: OrganisationSize;
  levels: GovernanceLevel[];
  territories: string[];
  registerNumber?: string;
  website?: string;
  /** The account that administers it; one of the people without a sign-in when not given. */
  administrator?: string;
  targetGroups?: TargetGroup[];
  themes?: PolicyField[];
  languages?: string[];
  represents?: number;
  offers?: { language: string; body: string }[];
  seeks?: { language: string; body: string }[];
  reach?: { language: string; body: string };
}

/** Who belongs to which umbrella, by key. */
export const umbrellas: { umbrella: string; members: string[] }[] = [
  { umbrella: 'federation', members: ['diaspora', 'refugees', 'faith'] },
];

const nl = (body: string) => ({ language: 'nl', body });

export const organisations: DemoOrganisation[] = [
  {
    key: 'ministry',
    names: { nl: 'Ministerie van Meedoen en Werk', en: 'Ministry of Participation and Work' },
    stakeholderType: 'national-government',
    size: 'large',
    levels: ['national'],
    territories: ['NL'],
    themes: ['employment', 'participation', 'monitoring'],
    targetGroups: ['newcomers', 'labour-migrants'],
    languages: ['nl', 'en'],
    offers: [nl('Subsidie voor proeven met taal op de werkvloer')],
    administrator: 'lead',
  },
  {
    key: 'oudeveen',
    names: { nl: 'Gemeente Oudeveen', en: 'Municipality of Oudeveen' },
    stakeholderType: 'local-authority',
    size: 'large',
    levels: ['local'],
    territories: ['NL13'],
    themes: ['participation', 'housing', 'employment'],
    targetGroups: ['newcomers', 'family-migrants'],
    languages: ['nl'],
    offers: [nl('Een leegstaand schoolgebouw voor avondlessen en ontmoeting')],
    seeks: [nl('Vrijwillige tolken voor het loket op woensdagavond'), nl('Taalcoaches voor ouders van jonge kinderen')],
    administrator: 'city',
  },
  {
    key: 'federation',
    names: { en: 'Federation of Migrant Voices', nl: 'Federatie Stemmen van Migranten' },
    stakeholderType: 'migrant-organisation',
    size: 'small',
    levels: ['european', 'national'],
    territories: ['NL', 'BE'],
    registerNumber: '123456789012-34',
    website: 'https://voices.example',
    themes: ['participation', 'employment', 'health'],
    targetGroups: ['newcomers', 'women', 'protection-beneficiaries'],
    languages: ['en', 'nl', 'ar', 'ti', 'uk'],
    represents: 4200,
    reach: {
      language: 'en',
      body: 'Our members elect the board every two years. A panel of 300 people who came here themselves is asked four times a year.',
    },
    offers: [nl('Een panel van mensen die zelf migreerden, voor vragen over plannen')],
    seeks: [nl('Ruimte voor ontmoeting en avondlessen in het noorden')],
    administrator: 'federation',
  },
  {
    key: 'union',
    names: { nl: 'Bond van Zorg en Techniek', en: 'Union of Care and Technology' },
    stakeholderType: 'trade-union',
    size: 'medium',
    levels: ['national'],
    territories: ['NL'],
    registerNumber: '98765432101-12',
    themes: ['employment'],
    targetGroups: ['labour-migrants', 'women'],
    languages: ['nl', 'pl'],
    represents: 61_000,
    offers: [nl('Spreekuur over loon en rechten, in het Pools en het Engels')],
    administrator: 'union',
  },
  {
    key: 'employers',
    names: { nl: 'Werkgevers Samen', en: 'Employers Together' },
    stakeholderType: 'employers-association',
    size: 'medium',
    levels: ['national'],
    territories: ['NL'],
    registerNumber: 'ID: 55555',
  },
  {
    key: 'refugees',
    names: { nl: 'Steunpunt Nieuwe Buren', en: 'New Neighbours Support' },
    stakeholderType: 'refugee-support-organisation',
    size: 'medium',
    levels: ['national', 'local'],
    territories: ['NL'],
    themes: ['participation', 'housing'],
    targetGroups: ['protection-beneficiaries', 'newcomers'],
    languages: ['nl', 'en', 'ar'],
    offers: [nl('Vrijwillige tolken en taalcoaches, overdag en op de avond')],
  },
  {
    key: 'library',
    names: { nl: 'Bibliotheken van het Noorden', en: 'Libraries of the North' },
    stakeholderType: 'community-centre',
    size: 'medium',
    levels: ['regional'],
    territories: ['NL11', 'NL12', 'NL13'],
    themes: ['education', 'participation', 'digital'],
    targetGroups: ['newcomers', 'children', 'older-people'],
    languages: ['nl'],
    offers: [nl('Zalen voor ontmoeting en lessen, ook in de avond')],
  },
  {
    key: 'housing',
    names: { nl: 'Woningcorporatie De Hof' },
    stakeholderType: 'housing-association',
    size: 'medium',
    levels: ['local'],
    territories: ['NL32'],
  },
  {
    key: 'college',
    names: { nl: 'Regiocollege Techniek en Zorg', en: 'Regional College of Technology and Care' },
    stakeholderType: 'post-secondary-education',
    size: 'large',
    levels: ['regional'],
    territories: ['NL21'],
  },
  {
    key: 'diaspora',
    names: { en: 'Horn Diaspora Network', nl: 'Netwerk Diaspora Hoorn' },
    stakeholderType: 'diaspora-organisation',
    size: 'micro',
    levels: ['european'],
    territories: ['NL', 'DE', 'SE'],
  },
  {
    key: 'care',
    names: { nl: 'Zorggroep Waterland' },
    stakeholderType: 'employer',
    size: 'large',
    levels: ['regional'],
    territories: ['NL32'],
  },
  {
    key: 'research',
    names: { en: 'Institute for Work and Migration', nl: 'Instituut voor Werk en Migratie' },
    stakeholderType: 'research-institution',
    size: 'small',
    levels: ['european', 'national'],
    territories: ['NL'],
  },
  {
    key: 'faith',
    names: { nl: 'Raad van Kerken en Moskeeën Oudeveen' },
    stakeholderType: 'faith-community',
    size: 'micro',
    levels: ['local'],
    territories: ['NL13'],
  },
];

/** Further people who take part; nobody can sign in as them. */
export const participants = [
  { name: 'Nadia F.', language: 'fr', organisation: 'diaspora' },
  { name: 'Joris Damen', language: 'nl', organisation: 'employers' },
  { name: 'Selam Haile', language: 'en', organisation: 'refugees' },
  { name: 'Hanneke Blok', language: 'nl', organisation: 'library' },
  { name: 'Rachid El Amrani', language: 'nl', organisation: 'housing' },
  { name: 'Ewa Nowak', language: 'en', organisation: 'college' },
  { name: 'Tomas Berg', language: 'de', organisation: 'care' },
  { name: 'Iris van Leeuwen', language: 'nl', organisation: 'research' },
  { name: 'Yusuf Demir', language: 'nl', organisation: 'faith' },
  { name: 'Oksana Melnyk', language: 'uk' },
  { name: 'Layla Mansour', language: 'ar' },
  { name: 'Ruben Kuipers', language: 'nl' },
  { name: 'Grace Owusu', language: 'en' },
  { name: 'Lotte Visser', language: 'nl' },
  { name: 'Marieke Hofstra', language: 'nl' },
  { name: 'Gerrit Smit', language: 'nl' },
  { name: 'Fatima Benali', language: 'nl' },
  { name: 'Wout Jansen', language: 'nl' },
  { name: 'Bilal Aydin', language: 'nl' },
  { name: 'Tesfay Gebre', language: 'en' },
  { name: 'Priya Nair', language: 'en' },
  { name: 'Sean Doyle', language: 'en' },
  { name: 'Amadou Diallo', language: 'fr' },
  { name: 'Katrin Vogel', language: 'de' },
  { name: 'Andriy Bondar', language: 'uk' },
  { name: 'Omar Haddad', language: 'ar' },
] as const;

/** Those with a sign-in who take part: for migrants, for workers, for a town, and one for himself. */
export const spokespeople = [
  { name: 'Amina Yusuf', account: 'federation', organisation: 'federation' },
  { name: 'Pieter Kroon', account: 'union', organisation: 'union' },
  { name: 'Ingrid Vos', account: 'city', organisation: 'oudeveen' },
  { name: 'Danylo Kovalenko', account: 'person', organisation: null },
] as const;

/** Who can be heard in the demonstration beside guests. */
export type SpeakerName = (typeof participants | typeof spokespeople)[number]['name'];
