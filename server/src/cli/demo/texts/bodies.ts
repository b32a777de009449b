import { type DemoBody, person } from './demo-body.js';
import { expertGroup } from './expert-group.js';

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

export const demoBodies: DemoBody[] = [expertGroup, partnership, network, taskForce];
