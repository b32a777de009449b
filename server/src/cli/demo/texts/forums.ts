import type { DemoBody } from './demo-body.js';

/** Countries of the network whose contact points have an account, with what they write on their cards. */
export const contactCards: { country: string; name: string; language: string; job: string; askAbout: string }[] = [
  {
    country: 'NL',
    name: 'Lotte Visser',
    language: 'nl',
    job: 'Coördinator inburgering',
    askAbout: 'Taallessen op de werkvloer.',
  },
  {
    country: 'BE',
    name: 'Jan Peeters',
    language: 'nl',
    job: 'Adviseur onthaal',
    askAbout: 'Onthaal in kleine gemeenten.',
  },
  { country: 'DE', name: 'Katrin Vogel', language: 'de', job: 'Referentin', askAbout: 'Anerkennung von Abschlüssen.' },
  {
    country: 'FR',
    name: 'Amadou Diallo',
    language: 'fr',
    job: 'Chef de projet',
    askAbout: 'Les contrats d’intégration.',
  },
  {
    country: 'IT',
    name: 'Giulia Ferri',
    language: 'it',
    job: 'Referente nazionale',
    askAbout: 'Mediazione interculturale.',
  },
  { country: 'SE', name: 'Elin Lund', language: 'sv', job: 'Samordnare', askAbout: 'Etableringsprogram.' },
];

export const formerContact = { country: 'BE', name: 'Ann Claessens' };

/** What contact points ask each other, by country. */
export const demoRequests = {
  open: {
    from: 'SE',
    title: 'Interpreters at the doctor’s in thinly populated regions',
    text: 'Our regions have few interpreters, and most doctors are far away. We look for ways to interpret by video that patients trust.',
    policyFields: ['health'],
    territories: [],
    offer: {
      from: 'IT',
      text: 'In three mountain valleys mediators are reached by video. I can show how they are trained.',
    },
  },
  answered: {
    from: 'BE',
    title: 'Taallessen tijdens het werk in kleine bedrijven',
    text: 'Bedrijven met minder dan twintig mensen missen de tijd en de ruimte voor lessen. Hoe doen anderen dat?',
    policyFields: ['employment', 'education'],
    territories: ['NL', 'DE'],
    offer: {
      from: 'NL',
      text: 'Bij ons delen vijf bedrijven in één straat een docent. Ik stuur u de afspraken die zij maakten.',
    },
    learnt: 'Lessen delen werkt als één bedrijf de planning doet. We beginnen in het voorjaar met twee straten.',
    said: {
      asker: 'We hebben twee steden gevonden die het proberen.',
      helper: 'Door de vragen hebben we onze eigen afspraken verbeterd.',
    },
  },
  closed: {
    from: 'DE',
    title: 'Ein Blatt in einfacher Sprache über den ersten Arbeitstag',
    text: 'Wir suchen Vorlagen, die auch ohne viel Text verstanden werden.',
    policyFields: ['employment'],
    territories: [],
  },
} as const;

const forum = (more: Pick<DemoBody, 'nl' | 'en' | 'owner' | 'levels' | 'territories' | 'seats'>): DemoBody => ({
  kind: 'forum',
  policyFields: ['participation'],
  ...more,
});

/** A local forum feeds a national one, which feeds a European one. Lowest first. */
export const demoForums: DemoBody[] = [
  forum({
    nl: {
      title: 'Forum Meedoen Oudeveen',
      summary: 'Bewoners, oud en nieuw, bespreken twee keer per jaar wat in de stad beter kan.',
    },
    en: {
      title: 'Forum of Oudeveen',
      summary: 'Residents, old and new, talk twice a year about what the town could do better.',
    },
    owner: 'oudeveen',
    levels: ['local'],
    territories: ['NL'],
    seats: [
      {
        type: 'organisation',
        country: 'NL',
        level: 'local',
        by: ['oudeveen'],
        people: [{ name: 'Ingrid Vos' }],
        since: -12,
      },
    ],
  }),
  forum({
    nl: {
      title: 'Nationaal integratieforum',
      summary: 'Wat forums in steden en regio’s vinden, komt hier samen en gaat naar het ministerie.',
    },
    en: {
      title: 'National integration forum',
      summary: 'What forums in towns and regions find comes together here and goes to the ministry.',
    },
    owner: 'ministry',
    levels: ['national'],
    territories: ['NL'],
    seats: [
      {
        type: 'organisation',
        country: 'NL',
        level: 'national',
        by: ['union'],
        people: [{ name: 'Pieter Kroon' }],
        since: -12,
      },
    ],
  }),
  forum({
    nl: {
      title: 'Europees integratieforum',
      summary: 'Eén keer per jaar spreken organisaties uit alle landen met de instellingen.',
    },
    en: {
      title: 'European integration forum',
      summary: 'Once a year organisations of all countries talk with the institutions.',
    },
    owner: 'ministry',
    levels: ['european'],
    territories: ['NL', 'BE', 'DE'],
    seats: [
      {
        type: 'organisation',
        country: 'NL',
        level: 'national',
        by: ['federation'],
        people: [{ name: 'Amina Yusuf', email: 'federation@consilia.example' }],
        since: -12,
      },
      {
        type: 'organisation',
        country: 'NL',
        level: 'national',
        by: ['union'],
        people: [{ name: 'Pieter Kroon', email: 'union@consilia.example' }],
        since: -12,
      },
    ],
  }),
];

/** What the forum of the town handed up, and what the national one did with it. */
export const demoResults = {
  waiting: 'Geef nieuwkomers in de eerste maand een vaste buur die de weg wijst.',
  agenda: 'Wie betaalt de kinderopvang tijdens taallessen?',
  declined: 'Schaf het inburgeringsexamen af.',
  declinedBecause:
    'Het examen staat in de wet. Het forum kan wel bespreken hoe het beter past, en doet dat in het najaar.',
  answered: 'Laat lessen ook ’s avonds plaatsvinden, met opvang voor kinderen.',
  answer: 'Vanaf januari krijgen gemeenten geld voor lessen in de avond. Het forum volgt of dat genoeg is.',
  handedOn: 'Vraag alle landen om geld voor lessen in de avond, met opvang voor kinderen.',
} as const;

export const demoAgenda = {
  title: 'Jaarlijks forum: waarover moet het gaan?',
  text: 'Stel een onderwerp voor, en zeg welke voorstellen van anderen u wilt.',
  proposals: [
    {
      from: 'federation',
      title: 'Woningen voor gezinnen die net aankomen',
      text: 'In elk land wachten gezinnen te lang.',
    },
    {
      from: 'union',
      title: 'Gelijk loon voor gelijk werk',
      text: 'Wie de taal nog leert, wordt te vaak minder betaald.',
    },
    { from: 'union', title: 'Loon en contracten van nieuwkomers', text: 'Hoort bij het vorige onderwerp.' },
  ],
} as const;
