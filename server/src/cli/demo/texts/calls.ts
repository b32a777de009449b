import type { Outcome } from '../../../../../shared/calls.js';

/** Someone who applied, and what came of it. */
export interface DemoApplicant {
  name: string;
  /** For the public, where they asked for another. */
  publicName?: string;
  country: string;
  level: 'local' | 'national';
  gender: 'woman' | 'man' | null;
  motivation: string;
  employer: string;
  scores: [number, number];
  outcome: Outcome;
}

const reasons = {
  appointed: 'Uw ervaring vult aan wat de groep nog niet had, en u laat zien hoe u anderen hoort.',
  reserve:
    'Uw aanmelding past goed. Er waren minder plaatsen dan goede aanmeldingen; u staat daarom op de reservelijst.',
  refused: 'De beoordelaars zagen uw inzet. Anderen lieten duidelijker zien hoe zij horen wat in hun omgeving speelt.',
} as const satisfies Record<Outcome, string>;

/** What an applicant is answered. */
export const reasonFor = (outcome: Outcome): string => reasons[outcome];

/** What both calls say of the work. */
export const callWords = {
  nl: {
    title: 'Nieuwe leden gezocht: wonen en zorg',
    text: 'De groep zoekt mensen die zelf migreerden en weten hoe het is een woning en een huisarts te vinden. U komt vier keer per jaar bijeen, leest ontwerpplannen en schrijft mee aan adviezen. Reiskosten en tijd worden vergoed. Wie liever onder een andere naam in het openbaar staat, kan dat vragen.',
  },
  en: {
    title: 'New members sought: housing and care',
    text: 'The group seeks people who migrated themselves and know what it is to find a home and a doctor. You meet four times a year, read draft plans and help to write opinions. Travel and time are paid. Whoever prefers another name in public can ask for it.',
  },
};

/** The one that is open now. */
export const openCallWords = {
  nl: {
    title: 'Nieuwe leden gezocht: taal en werk',
    text: 'Twee plaatsen komen vrij. De groep zoekt mensen die zelf de taal leerden naast werk of zorg voor kinderen, en een organisatie die lessen bij werkgevers verzorgt. Vertel in uw eigen woorden wat u meemaakte en hoe u hoort wat anderen meemaken.',
  },
  en: {
    title: 'New members sought: language and work',
    text: 'Two seats become free. The group seeks people who learned the language beside work or caring for children, and an organisation that gives lessons at employers. Say in your own words what you lived through and how you hear what others live through.',
  },
};

export const criteria = [
  {
    weight: 3,
    texts: {
      nl: { name: 'Ervaring', description: 'Wat u zelf meemaakte of van nabij zag.' },
      en: { name: 'Experience', description: 'What you lived through or saw from close by.' },
    },
  },
  {
    weight: 2,
    texts: {
      nl: { name: 'Verbinding', description: 'Hoe u hoort wat anderen nodig hebben.' },
      en: { name: 'Connection', description: 'How you hear what others need.' },
    },
  },
];

const person = (
  name: string,
  [country, level, gender]: [string, DemoApplicant['level'], DemoApplicant['gender']],
  [motivation, employer]: [string, string],
  [scores, outcome]: [[number, number], Outcome],
): DemoApplicant => ({ name, country, level, gender, motivation, employer, scores, outcome });

export const applicants: DemoApplicant[] = [
  {
    ...person(
      'Rahel Mebrahtu',
      ['NL', 'local', 'woman'],
      [
        'Ik woonde twee jaar in drie opvangplaatsen en help nu gezinnen bij het inschrijven voor een woning.',
        'Stichting Thuis in de Buurt',
      ],
      [[5, 5], 'appointed'],
    ),
    publicName: 'Rahel',
  },
  person(
    'Yusuf Karaca',
    ['NL', 'local', 'man'],
    ['Als wijkverpleegkundige zie ik wie de weg naar zorg niet vindt.', 'Wijkzorg Oost'],
    [[5, 4], 'appointed'],
  ),
  person(
    'Oksana Bondar',
    ['BE', 'national', 'woman'],
    ['Ik leid een telefoonlijn voor vrouwen die niet weten welke dokter zij mogen bellen.', 'Huis voor Vrouwen'],
    [[4, 5], 'appointed'],
  ),
  person(
    'Daniel Osei',
    ['NL', 'local', 'man'],
    ['Ik bemiddel tussen huurders en verhuurders.', 'Huurteam Noord'],
    [[4, 4], 'reserve'],
  ),
  person(
    'Leila Farahani',
    ['BE', 'local', 'woman'],
    ['Ik tolk bij huisartsen.', 'Zelfstandig tolk'],
    [[4, 3], 'reserve'],
  ),
  ...[
    ['Amir Nazari', 'NL', 'man'],
    ['Fatou Diallo', 'BE', 'woman'],
    ['Ines Carvalho', 'NL', 'woman'],
    ['Mehdi Amrani', 'BE', 'man'],
    ['Nadia Rahmani', 'NL', 'woman'],
    ['Petar Iliev', 'BE', 'man'],
    ['Samira Haidari', 'NL', 'woman'],
    ['Tigist Alemu', 'NL', 'woman'],
  ].map(([name = '', country = 'NL', gender], at) =>
    person(
      name,
      [country, at % 3 === 0 ? 'national' : 'local', gender as 'woman'],
      ['Ik wil mijn ervaring met wonen en zorg inbrengen.', 'Vrijwilliger'],
      [[3 - (at % 2), 3 - (at % 3)], 'refused'],
    ),
  ),
];
