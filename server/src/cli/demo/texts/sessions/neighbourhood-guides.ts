import type { DemoBreakout, Script } from '../script.js';

const training: DemoBreakout = {
  name: 'Opleiding',
  people: [
    'Lotte Visser',
    'Hanneke Blok',
    'Fatima Benali',
    'student sociaal werk',
    'Layla Mansour',
    'Truus',
    'Omar Haddad',
  ],
  said: [
    { by: 'Lotte Visser', body: 'Ik schrijf op. Eerste rondje: wat had u willen weten voordat u iemand hielp?' },
    {
      by: 'Truus',
      body: 'Waar je ophoudt. Ik heb een jaar lang iemands belastingbrieven gedaan, en toen ging het mis.',
      agree: 2,
    },
    {
      by: 'Layla Mansour',
      body: 'Mijn gids was heel aardig. Maar zij durfde niet te zeggen dat ze iets niet wist.',
      agree: 1,
    },
    { by: 'Fatima Benali', body: 'Overdag, onder schooltijd. Anders kunnen moeders niet.', agree: 2 },
    {
      by: 'Hanneke Blok',
      body: 'Vijf avonden is veel. Wij doen twee, en dan elke maand een uur samen. Dat houden mensen vol.',
      agree: 2,
    },
    { by: 'student sociaal werk', body: 'Wij kunnen dat uur begeleiden als stage.', thanks: 1 },
  ],
  noteTaker: 'Lotte Visser',
  harvest: {
    mainPoints:
      '- Gidsen willen vooral leren waar hun hulp ophoudt.\n- Twee dagdelen vooraf, daarna elke maand een uur samen.',
    agreements: 'De opleiding kan onder schooltijd en is er met opvang.',
    differences: 'Of er een toets hoort aan het eind: drie voor, vier tegen.',
    proposal: 'Zeg in de tekst: een korte opleiding vooraf, en begeleiding zolang iemand gids is.',
    language: 'nl',
  },
};

const timeAndMoney: DemoBreakout = {
  name: 'Vergoeding en tijd',
  people: [
    'Marieke Hofstra',
    'Sanne, gids sinds 2023',
    'Gerrit Smit',
    'Ingrid Vos',
    'Wout Jansen',
    'Yusuf Demir',
    'Aylin',
  ],
  said: [
    {
      by: 'Sanne, gids sinds 2023',
      body: 'Ik krijg nu een cadeaubon met kerst. Heel lief, maar ik betaal zelf de bus.',
      agree: 2,
    },
    { by: 'Gerrit Smit', body: 'Zodra er geld is, is het een baan en geen buur meer.', agree: 1 },
    { by: 'Aylin', body: 'Dat kan alleen zeggen wie het zich kan veroorloven.', agree: 2 },
    {
      by: 'Ingrid Vos',
      body: 'Wij betalen een vast bedrag per dagdeel, onder de grens waar het van de uitkering afgaat. Dat werkt al twee jaar.',
      thanks: 2,
    },
    {
      by: 'Marieke Hofstra',
      body: 'Ik noteer: onkosten altijd, vergoeding naar keuze van de gids. Klopt dat?',
      agree: 2,
    },
  ],
  noteTaker: 'Marieke Hofstra',
  harvest: {
    mainPoints:
      '- Reiskosten en telefoon worden nu vaak zelf betaald.\n- Een vergoeding mag iemand met een uitkering niets kosten.',
    agreements: 'Onkosten worden altijd betaald.',
    differences: 'Voor sommigen maakt geld van een buur een medewerker.',
    proposal: 'De gids kiest: alleen onkosten, of een vast bedrag per dagdeel.',
    language: 'nl',
  },
};

const finding: DemoBreakout = {
  name: 'Finding each other (English)',
  people: [
    'Sean Doyle',
    'Danylo Kovalenko',
    'Oksana Melnyk',
    'Grace Owusu',
    'Kofi',
    'Tesfay Gebre',
    'Priya Nair',
    'Nadia F.',
  ],
  said: [
    { by: 'Sean Doyle', language: 'en', body: 'Taking notes. How did you find the first person you could call?' },
    {
      by: 'Grace Owusu',
      language: 'en',
      body: 'At church. It took eight months before anyone told me about the library.',
      agree: 1,
    },
    {
      by: 'Oksana Melnyk',
      language: 'uk',
      body: 'Через чат у телефоні. Там усі допомагають, але ніхто не живе поруч.',
      agree: 2,
    },
    {
      by: 'Priya Nair',
      language: 'en',
      body: 'My company gave me a relocation agent. She knew the tax office and nobody on my street.',
      agree: 2,
    },
    {
      by: 'Tesfay Gebre',
      language: 'en',
      body: 'Somebody must ring the bell first. It should not be the newcomer.',
      agree: 3,
    },
    {
      by: 'Nadia F.',
      language: 'en',
      body: 'Let people choose between a guide with their language and one from their street. They are rarely the same person.',
      agree: 2,
    },
  ],
  noteTaker: 'Sean Doyle',
  harvest: {
    mainPoints:
      '- Most of us found help by accident: a church, a chat group, a colleague.\n- Online help answers fast, but nobody in it lives nearby.',
    agreements: 'The guide makes the first step, not the newcomer.',
    differences: 'Whether a guide should speak your language or live on your street.',
    proposal:
      'Everyone who registers with the municipality is offered a guide in the first month, and chooses: same language or same street.',
    language: 'en',
  },
};

/** On guides: talk together, then in three rooms. */
export const guides: Script = [
  { does: 'focus', item: 2 },
  {
    by: 'Danylo Kovalenko',
    language: 'en',
    as: 'two-guides',
    body: 'When I came, one neighbour showed me the doctor and another the night shift bus. Nobody had trained them. Five hundred guides is good, but please train them in pairs: one who was born here and one who arrived.',
    agree: 5,
    applause: 2,
  },
  {
    by: 'Lotte Visser',
    to: 'two-guides',
    body: 'In paren, dat is precies hoe wij het doen. Dan kan er ook eens iemand ziek zijn.',
    agree: 2,
  },
  {
    by: 'Omar Haddad',
    to: 'two-guides',
    language: 'en',
    body: 'Yes. The one who arrived knows which question you are afraid to ask.',
    agree: 3,
  },
  {
    by: 'Tesfay Gebre',
    language: 'en',
    question: true,
    as: 'still-learning',
    body: 'Can somebody be a guide who came a year ago and still learns Dutch?',
    support: 6,
  },
  {
    by: 'Fatima Benali',
    question: true,
    as: 'childcare',
    body: 'Is er opvang tijdens de opleiding van de gidsen?',
    support: 5,
  },
  {
    by: 'Sanne, gids sinds 2023',
    question: true,
    as: 'benefit',
    body: 'Als gidsen een vergoeding krijgen: gaat die af van een uitkering?',
    support: 7,
  },
  { does: 'answer', line: 'still-learning' },
  { does: 'answer', line: 'childcare' },
  {
    by: 'Marit de Wolf',
    body: 'De vraag van Sanne kan ik vanavond niet goed beantwoorden. Dat zoeken wij uit, en het antwoord komt bij het verslag.',
    thanks: 2,
  },
  { does: 'announce', body: 'Wij gaan een kwartier uiteen in drie kamers. Kies er een; u komt vanzelf hier terug.' },
  { does: 'break', rooms: [training, timeAndMoney, finding] },
  {
    by: 'Marit de Wolf',
    body: 'Welkom terug. De drie opbrengsten staan hierboven. Nu een stem: wat moet er het eerst geregeld zijn?',
  },
  {
    does: 'open',
    poll: {
      kind: 'ranking',
      question: 'Wat heeft een gids het eerst nodig?',
      language: 'nl',
      options: [
        'Een korte opleiding',
        'Vergoeding van onkosten',
        'Iemand om te bellen als het moeilijk wordt',
        'Een tweede gids ernaast',
      ],
      anonymous: false,
      votes: [
        [['3', '1', '4', '2'], 8],
        [['4', '3', '1', '2'], 6],
        [['3', '2', '1', '4'], 4],
        [['2', '3', '1', '4'], 3],
        [['1', '3', '4', '2'], 3],
      ],
    },
  },
  { by: 'Priya Nair', language: 'en', body: 'Somebody to call. Everything else you can learn on the way.', agree: 3 },
  { by: 'huismeester', body: 'Bij ons bellen ze mij. Dat mag best eens ergens staan.', applause: 4 },
  { does: 'close' },
];
