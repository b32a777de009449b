import type { BodyKind, MemberType, PartnershipStage, SeatRole, Sitting } from '../../../../../shared/bodies.js';
import type { GovernanceLevel } from '../../../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../../../shared/vocabulary/policy-fields.js';

/** A seat of the demonstration. Terms are counted in months from the day it is loaded, so that they always run. */
export interface DemoSeat {
  type: MemberType;
  role?: SeatRole;
  country?: string;
  level?: GovernanceLevel;
  gender?: 'woman' | 'man';
  /** Keys of organisations that hold it. */
  by?: string[];
  people?: { name: string; publicName?: string; email?: string; sitting?: Sitting }[];
  since: number;
  until?: number;
}

/** A body of the demonstration. */
export interface DemoBody {
  kind: BodyKind;
  stage?: PartnershipStage[];
  nl: { title: string; summary: string };
  en: { title: string; summary: string };
  owner: string;
  secretariat?: string;
  levels: GovernanceLevel[];
  territories: string[];
  policyFields: PolicyField[];
  seats: DemoSeat[];
  mandate?: { title: { nl: string; en: string }; paragraphs: { nl: string; en: string }[] };
}

const person = (name: string, more: { publicName?: string; email?: string } = {}) => [{ name, ...more }];

const group: DemoBody = {
  kind: 'expert-group',
  nl: {
    title: 'Zienswijzen van migranten',
    summary:
      'Mensen die zelf migreerden, en mensen van organisaties die voor migranten spreken, zeggen wat plannen in de praktijk betekenen, voordat erover wordt besloten.',
  },
  en: {
    title: 'Views of migrants',
    summary:
      'People who migrated themselves, and people of organisations that speak for migrants, say what plans mean in practice before they are decided.',
  },
  owner: 'ministry',
  secretariat: 'research',
  levels: ['national', 'local'],
  territories: ['NL', 'BE', 'DE'],
  policyFields: ['participation', 'employment', 'health'],
  mandate: {
    title: { nl: 'Opdracht en werkwijze', en: 'Mandate and rules of work' },
    paragraphs: [
      {
        nl: 'De groep adviseert over elk plan dat verandert hoe nieuwkomers leren, wonen, werken of zorg krijgen.',
        en: 'The group advises on every plan that changes how newcomers learn, live, work or get care.',
      },
      {
        nl: 'Een verzoek komt minstens zes weken voordat het advies nodig is, met het plan in gewone woorden erbij.',
        en: 'A request comes at least six weeks before the advice is needed, with the plan in plain words.',
      },
      {
        nl: 'Wie van een advies afwijkt, zegt binnen drie maanden in het openbaar waarom.',
        en: 'Whoever departs from an advice says why, in public, within three months.',
      },
      {
        nl: 'Leden zitten twee jaar. Elk jaar eindigt de helft van de zetels, zodat kennis blijft en nieuwe mensen komen.',
        en: 'Members sit for two years. Half of the seats end each year, so that knowledge stays and new people come.',
      },
      {
        nl: 'Een lid kan in het openbaar een gekozen naam gebruiken. Alleen het secretariaat kent dan de echte naam.',
        en: 'A member can use a chosen name in public. Only the secretariat then knows the real one.',
      },
    ],
  },
  seats: [
    {
      type: 'personal-capacity',
      role: 'chair',
      country: 'NL',
      gender: 'woman',
      people: person('Samia Rahal', { email: 'samia@consilia.example' }),
      since: -15,
      until: 9,
    },
    {
      type: 'personal-capacity',
      role: 'vice-chair',
      country: 'NL',
      gender: 'man',
      people: person('Kofi Mensah', { email: 'kofi@consilia.example' }),
      since: -3,
      until: 21,
    },
    {
      type: 'personal-capacity',
      role: 'rapporteur',
      country: 'NL',
      people: person('Danylo Kovalenko', { publicName: 'Danylo', email: 'person@consilia.example' }),
      since: -3,
      until: 21,
    },
    {
      type: 'personal-capacity',
      country: 'NL',
      gender: 'woman',
      people: person('Mei Lin Zhou', { email: 'meilin@consilia.example' }),
      since: -15,
      until: 9,
    },
    {
      type: 'personal-capacity',
      country: 'NL',
      gender: 'man',
      people: person('Dawit Tesfay', { email: 'dawit@consilia.example' }),
      since: -15,
      until: 9,
    },
    {
      type: 'personal-capacity',
      country: 'NL',
      gender: 'woman',
      people: person('Nour Al-Khatib', { publicName: 'Nour', email: 'nour@consilia.example' }),
      since: -3,
      until: 21,
    },
    { type: 'personal-capacity', country: 'BE', gender: 'woman', people: person('Aïcha Bouzid'), since: -3, until: 21 },
    {
      type: 'personal-capacity',
      country: 'NL',
      gender: 'man',
      people: person('Rui Carvalho', { email: 'rui@consilia.example' }),
      since: -15,
      until: 9,
    },
    {
      type: 'common-interest',
      country: 'NL',
      level: 'local',
      gender: 'woman',
      people: person('Hodan Warsame'),
      since: -3,
      until: 21,
    },
    {
      type: 'organisation',
      country: 'NL',
      level: 'national',
      by: ['federation'],
      people: [{ name: 'Amina Yusuf' }, { name: 'Idris Noor', sitting: 'alternate' }],
      since: -15,
      until: 9,
    },
    {
      type: 'organisation',
      country: 'NL',
      level: 'local',
      by: ['refugees', 'diaspora'],
      people: [{ name: 'Selam Haile' }, { name: 'Nadia F.', sitting: 'alternate' }],
      since: -3,
      until: 21,
    },
    {
      type: 'organisation',
      country: 'NL',
      level: 'local',
      by: ['library'],
      people: person('Hanneke Blok'),
      since: -15,
      until: 9,
    },
    {
      type: 'public-entity',
      role: 'observer',
      country: 'NL',
      by: ['oudeveen'],
      people: person('Ingrid Vos'),
      since: -15,
    },
    { type: 'state-authority', role: 'observer', country: 'NL', level: 'national', by: ['ministry'], since: -15 },
    {
      type: 'personal-capacity',
      country: 'NL',
      gender: 'man',
      people: person('Goran Petrović'),
      since: -39,
      until: -15,
    },
    { type: 'personal-capacity', country: 'NL', gender: 'woman', people: person('Leila Sadeghi'), since: 9, until: 33 },
  ],
};

const partnership: DemoBody = {
  kind: 'partnership',
  stage: ['founding', 'signing', 'working'],
  nl: {
    title: 'Werk en wonen in Oudeveen',
    summary:
      'Gemeente, corporatie, werkgevers en vakbond zorgen dat wie in Oudeveen aankomt binnen een jaar een huis en werk heeft.',
  },
  en: {
    title: 'Work and homes in Oudeveen',
    summary:
      'Town, housing association, employers and union see to it that who arrives in Oudeveen has a home and work within a year.',
  },
  owner: 'oudeveen',
  secretariat: 'oudeveen',
  levels: ['local', 'regional'],
  territories: ['NL13'],
  policyFields: ['housing', 'employment', 'partnerships'],
  seats: [
    {
      type: 'state-authority',
      role: 'chair',
      level: 'local',
      by: ['oudeveen'],
      people: person('Ingrid Vos'),
      since: -20,
    },
    { type: 'organisation', level: 'local', by: ['housing'], people: person('Rachid El Amrani'), since: -20 },
    { type: 'organisation', level: 'regional', by: ['union'], people: person('Pieter Kroon'), since: -20 },
    { type: 'organisation', level: 'regional', by: ['employers'], people: person('Joris Damen'), since: -20 },
    { type: 'organisation', level: 'regional', by: ['college'], people: person('Ewa Nowak'), since: -8 },
  ],
};

const contacts: [country: string, name: string, alternate?: string][] = [
  ['NL', 'Lotte Visser', 'Ruben Kuipers'],
  ['BE', 'Jan Peeters', 'Sofie Claes'],
  ['DE', 'Katrin Vogel'],
  ['FR', 'Amadou Diallo', 'Claire Morin'],
  ['IT', 'Giulia Ferri'],
  ['ES', 'Marta Ríos', 'Pau Vidal'],
  ['PL', 'Zofia Kamińska'],
  ['SE', 'Elin Lund'],
  ['EL', 'Nikos Vasiliou'],
  ['IE', 'Sean Doyle'],
];

const network: DemoBody = {
  kind: 'network',
  nl: {
    title: 'Netwerk van contactpunten inburgering',
    summary: 'Per land een contactpunt dat weet hoe inburgering daar werkt en dat vragen van de andere beantwoordt.',
  },
  en: {
    title: 'Network of contact points for integration',
    summary: 'One contact point per country that knows how integration works there and answers what the others ask.',
  },
  owner: 'ministry',
  levels: ['european', 'national'],
  territories: contacts.map(([country]) => country),
  policyFields: ['education', 'participation'],
  seats: contacts.map(([country, name, alternate]) => ({
    type: 'state-authority',
    country,
    level: 'national',
    people: [{ name }, ...(alternate ? [{ name: alternate, sitting: 'alternate' as const }] : [])],
    since: -30,
  })),
};

const taskForce: DemoBody = {
  kind: 'task-force',
  nl: {
    title: 'Taskforce diploma’s sneller erkend',
    summary: 'Een kleine groep zoekt uit waarom erkenning maanden duurt en legt binnen een jaar een kortere weg voor.',
  },
  en: {
    title: 'Task force for faster recognition of diplomas',
    summary: 'A small group finds out why recognition takes months and proposes a shorter way within a year.',
  },
  owner: 'ministry',
  secretariat: 'research',
  levels: ['national'],
  territories: ['NL'],
  policyFields: ['employment', 'education'],
  seats: [
    {
      type: 'state-authority',
      role: 'chair',
      country: 'NL',
      level: 'national',
      by: ['ministry'],
      people: person('Marit de Wolf'),
      since: -4,
      until: 8,
    },
    {
      type: 'organisation',
      country: 'NL',
      level: 'national',
      by: ['employers', 'care'],
      people: [{ name: 'Joris Damen' }, { name: 'Tomas Berg', sitting: 'alternate' }],
      since: -4,
      until: 8,
    },
    {
      type: 'organisation',
      country: 'NL',
      level: 'national',
      by: ['union'],
      people: person('Pieter Kroon'),
      since: -4,
      until: 8,
    },
    { type: 'organisation', country: 'NL', by: ['college'], people: person('Ewa Nowak'), since: -4, until: 8 },
    { type: 'personal-capacity', country: 'NL', gender: 'woman', people: person('Priya Nair'), since: -4, until: 8 },
  ],
};

export const demoBodies: DemoBody[] = [group, partnership, network, taskForce];
