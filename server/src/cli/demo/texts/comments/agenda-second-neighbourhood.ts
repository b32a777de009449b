import type { SaidOfBlock } from '../spoken.js';

/** On meeting places and guides: the second version. */
export const agendaSecondNeighbourhood: SaidOfBlock[] = [
  {
    block: 22,
    said: [
      {
        by: 'Bilal Aydin',
        stance: 'neutral',
        passage: 'Bibliotheken en buurthuizen',
        instead: 'Bibliotheken, buurthuizen en sportverenigingen',
        body: 'Ik schreef dit vorige keer ook. Zestienjarigen gaan niet naar een inloopochtend, wel naar een training met een trainer die hun naam onthoudt.',
        replies: [
          {
            guest: 'bestuurslid v.v. Oudeveen',
            body: 'Onze kantine is zes avonden open en drie ochtenden leeg. Wij doen mee, ook met walking football voor de vaders.',
          },
          {
            by: 'Hanneke Blok',
            body: 'Steunen wij. Een bibliotheek hoeft niet alles te zijn; wij willen wel graag samen het rooster maken.',
          },
        ],
      },
      {
        guest: 'bewoner Noord',
        stance: 'against',
        body: 'Bij ons is het zwembad dicht, de bus weg en de bank weg. Begrijp dat mensen dan vragen waarom er wel geld is voor dit. Ik ben niet tegen nieuwkomers. Mijn overburen zijn het zelf en vragen precies hetzelfde: waar kunnen onze kinderen leren zwemmen?',
        replies: [
          {
            by: 'Rachid El Amrani',
            body: 'Dat begrijp ik goed. Juist daarom moet die plek er voor de hele straat zijn. In onze flat komt de helft van de bezoekers voor het spreekuur over de energierekening.',
          },
        ],
      },
      {
        by: 'Hanneke Blok',
        stance: 'for',
        body: 'In de tabel staat voor de buurt na 2030 een nul. Drie jaar bijdrage is dus echt drie jaar. Schrijf dat er eerlijk bij, dan kunnen wij vanaf dag één zoeken naar wie het overneemt. Dat is geen klacht. Een eerlijke nul is beter dan een leeg vak waar iedereen iets moois in leest.',
      },
      {
        by: 'Sean Doyle',
        stance: 'for',
        language: 'en',
        body: 'What works in our café, for whoever starts one:\n\n- the same table, the same hour, every week of the year\n- one person who remembers names\n- something to do with your hands\n- no registration form',
      },
      {
        guest: 'Olena',
        stance: 'for',
        language: 'uk',
        body: 'До бібліотеки мене привела сусідка з третього поверху. Тепер я сама веду там гурток вишивки, і половина учасниць нідерландки. Мова приходить сама, коли руки зайняті. Головне, щоб двері були відчинені й наступного року.',
      },
      {
        guest: 'paroissienne',
        stance: 'none',
        language: 'fr',
        body: 'Une salle paroissiale compte-t-elle aussi comme maison de quartier ?',
      },
      {
        by: 'Rachid El Amrani',
        stance: 'for',
        body: 'Als corporatie zien wij wat zo’n plek doet, en ook wat er misgaat.\n\nIn het ene complex hebben wij een leegstaande woning op de begane grond gegeven, met een sleutel voor vier bewoners. Daar is het elke dag open, want iemand heeft altijd tijd. In het andere hebben wij een mooie zaal laten verbouwen, met een reserveringssysteem. Daar staat de tafel nog in het plastic.\n\nOns verzoek is dus klein en gaat niet over geld: laat de bijdrage ook gelden voor gewone huizen, en stel niet meer eisen aan de ruimte dan dat de deur open kan.',
      },
    ],
  },
  {
    block: 23,
    said: [
      {
        guest: 'guide in Zuid',
        stance: 'neutral',
        language: 'en',
        body: 'Five hundred new guides are fine, but first pay the telephone costs of the eighty who are there already. I kept a list: fourteen calls in one week, three of them after ten at night. I do it with love. My husband is beginning to sigh.',
      },
      {
        by: 'Amina Yusuf',
        stance: 'for',
        language: 'en',
        passage: 'samen met vrijwilligersorganisaties',
        instead: 'samen met vrijwilligers- en migrantenorganisaties',
        body: 'The best guides we know are people who once needed one. They are found through their own organisations.',
        replies: [
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'Supported. Half of our guides came to us first as someone with a question.',
          },
        ],
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        body: 'Een opleiding, een certificaat, een coördinator, een evaluatie. Straks heeft de buurman een functieprofiel.',
        replies: [
          {
            by: 'Danylo Kovalenko',
            language: 'en',
            body: 'I laughed, and you have a point. But my Henk did once send me to the wrong office for three weeks. One evening of training would have been enough.',
          },
        ],
      },
    ],
  },
];
