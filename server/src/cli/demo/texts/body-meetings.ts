import type { Attendance, UndisclosedGround } from '../../../../../shared/meetings.js';

/** A paper of the demonstration. */
export interface DemoPaper {
  title: string;
  /** Days before the meeting on which it comes. */
  before: number;
  ground?: UndisclosedGround;
  text: string;
}

/** A meeting of the expert group. Days are counted from the day the demonstration is loaded. */
export interface DemoGroupMeeting {
  title: string;
  day: number;
  /** Days before it on which members are invited. */
  notice: number;
  place: string;
  note: string;
  points: { title: string; minutes: number; presenter?: string }[];
  papers: DemoPaper[];
  /** Who came, in the order of the seats; whoever is not named was present. */
  came?: Attendance[];
  followUp: { text: string; owner: string; due: number; outcome?: string }[];
}

const place = 'Huis van de Buurt, Stationsplein 4, Utrecht';

/** Its minutes are published. */
export const firstMeeting: DemoGroupMeeting = {
  title: 'Vergadering over taal naast het werk',
  day: -62,
  notice: 36,
  place,
  note: 'De ingang aan het plein is zonder drempel. Er is een tolk Tigrinya; zeg het uiterlijk een week van tevoren als u een andere tolk nodig hebt.',
  points: [
    { title: 'Opening en mededelingen', minutes: 10, presenter: 'De voorzitter' },
    { title: 'Wat taallessen in werktijd in de praktijk betekenen', minutes: 60, presenter: 'De rapporteur' },
    { title: 'Hoe wij om advies gevraagd willen worden', minutes: 40, presenter: 'Het secretariaat' },
    { title: 'Rondvraag', minutes: 10 },
  ],
  papers: [
    {
      title: 'Ervaringen van twaalf cursisten',
      before: 12,
      text: 'Twaalf mensen vertellen wat lessen in werktijd hun brachten, en wat er misging als het rooster veranderde.',
    },
    {
      title: 'Concept van het verzoek om advies',
      before: 9,
      ground: 'decision-making',
      text: 'Het ministerie vraagt de groep te zeggen wat een recht op les in werktijd zou veranderen.',
    },
    {
      title: 'Cijfers over uitval, nagezonden',
      before: 3,
      text: 'Van wie na werktijd les had, stopte een op de drie binnen een half jaar; in werktijd een op de acht.',
    },
  ],
  came: ['present', 'present', 'represented', 'excused'],
  followUp: [
    {
      text: 'Vraag drie werkgevers wat een vaste lesochtend hun kost.',
      owner: 'Secretariaat',
      due: -30,
      outcome: 'Twee van de drie gaven cijfers; zij staan in de stukken van de volgende vergadering.',
    },
    { text: 'Zet op een rij welke gemeenten kinderopvang tijdens de les betalen.', owner: 'De rapporteur', due: 20 },
    { text: 'Schrijf in gewone woorden op hoe leden een tolk aanvragen.', owner: 'Secretariaat', due: -5 },
  ],
};

/** It approved the minutes of the first; its own are being written. */
export const secondMeeting: DemoGroupMeeting = {
  title: 'Vergadering over gezondheid en de eerste maanden',
  day: -23,
  notice: 30,
  place,
  note: '',
  points: [
    { title: 'Opening en vaststelling van de notulen', minutes: 15, presenter: 'De voorzitter' },
    { title: 'Wat nieuwkomers tegenhoudt om naar de huisarts te gaan', minutes: 75 },
  ],
  papers: [
    {
      title: 'Notitie over de eerste drie maanden',
      before: 10,
      text: 'Wat mensen in de eerste drie maanden over zorg horen, van wie, en in welke taal.',
    },
  ],
  followUp: [{ text: 'Nodig een huisarts uit voor de volgende vergadering.', owner: 'De voorzitter', due: 10 }],
};

/** Members are invited to it. */
export const nextMeeting: DemoGroupMeeting = {
  title: 'Vergadering over de ontwerpmaatregelen',
  day: 26,
  notice: 33,
  place,
  note: 'Neem de tekst van de ontwerpmaatregelen mee, of lees haar hier.',
  points: [
    { title: 'Opening en vaststelling van de notulen', minutes: 15, presenter: 'De voorzitter' },
    { title: 'De ontwerpmaatregelen over diploma’s en taal', minutes: 75, presenter: 'De rapporteur' },
    { title: 'Gesprek met een huisarts', minutes: 30 },
  ],
  papers: [],
  followUp: [],
};
