import type { SaidOfBlock } from '../spoken.js';

/** On meeting places and guides: the first version. */
export const agendaFirstNeighbourhood: SaidOfBlock[] = [
  {
    block: 22,
    said: [
      {
        by: 'Hanneke Blok',
        stance: 'for',
        passage: 'krijgen drie jaar lang een bijdrage',
        body: 'Drie jaar is beter dan één, maar het eerste jaar gaat op aan vertrouwen winnen en het laatste aan subsidie zoeken. Blijft er één over.\n\nOnze tafel in Assen draait nu zes jaar. In het vierde jaar gebeurde pas wat wij hoopten: bezoekers gingen zelf avonden organiseren. Een kookavond, een naaigroep, een spreekuur over toeslagen. Geen daarvan stond in ons plan.',
        replies: [
          {
            by: 'Gerrit Smit',
            body: 'En waarom kan dat dan na zes jaar niet zonder subsidie?',
            replies: [
              {
                by: 'Hanneke Blok',
                body: 'De koffie en het programma kunnen zonder. De ene vaste kracht die mensen bij naam kent niet; zij werkt zestien uur per week. Meer vragen wij niet.',
              },
            ],
          },
        ],
      },
      {
        guest: 'buurvrouw van nr. 12',
        stance: 'for',
        body: 'Ik ga elke donderdag. Niet om te helpen, gewoon omdat ik er zelf ook mensen leer kennen sinds mijn man dood is. Dat mag er ook wel in staan.',
      },
      {
        by: 'Amina Yusuf',
        stance: 'neutral',
        language: 'en',
        passage: 'beslissen mee over het programma',
        instead: 'beslissen vanaf de aanvraag mee over het programma en het budget',
        body: 'We are often invited to decide about the music, after the money has been divided.',
        replies: [
          {
            by: 'Rachid El Amrani',
            body: 'Mee eens, al moet dan wel duidelijk zijn welke organisatie aan tafel zit. In onze wijk zijn er negen, en ze zijn het niet met elkaar eens.',
          },
          {
            by: 'Nadia F.',
            language: 'fr',
            body: 'Neuf associations en désaccord, c’est un quartier vivant. Laissez-les choisir deux porte-parole par an, cela marche chez nous.',
          },
        ],
      },
      {
        by: 'Bilal Aydin',
        stance: 'against',
        body: 'Bibliotheken en buurthuizen, en de jongeren dan? Mijn jongens komen daar niet. Zet het voetbalveld, de boksschool en de moskeekantine op de lijst. Ik werk twintig jaar met deze jongens. Zij zijn niet tegen boeken, zij zijn tegen binnenkomen in een ruimte waar iemand vraagt wat zij komen doen.',
      },
      {
        by: 'Omar Haddad',
        stance: 'for',
        language: 'ar',
        body: 'المكان الثابت مهم لأن الإنسان الجديد لا يعرف البرامج ولا المواعيد، لكنه يعرف الباب المفتوح.',
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        body: 'Ontmoeten is iets van mensen zelf. Een ministerie dat vriendschap regelt, daar krijg ik het benauwd van. Geef dat geld aan taallessen, dan komt de buur vanzelf. Ik woon in een portiek met vijf nationaliteiten. Wij kennen elkaar van de lekkage, niet van een programma.',
      },
      {
        guest: 'beheerder buurthuis',
        stance: 'none',
        body: 'Mag van die bijdrage ook de lekkende dakgoot? Een vaste plek begint met een droge plek. Ik heb offertes aangevraagd: 3.800 euro. Voor een projectleider van één dag per week zou ik zo geld krijgen, voor een dakgoot bij geen enkel fonds.',
      },
      {
        guest: 'Newcomer from Lagos',
        stance: 'for',
        language: 'en',
        body: 'The library was the only warm place where nobody asked me to buy something. I met my first three friends at the newspaper table.',
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
        body: 'I have been a guide for two years. What I miss is not training but somebody I can call when a family tells me at night that the power will be cut off. Now I call my sister, who works for the municipality. That goes well for as long as my sister works there.',
      },
      {
        by: 'Selam Haile',
        stance: 'for',
        language: 'en',
        passage: 'vijfhonderd buurtgidsen',
        body: 'Five hundred for 342 municipalities is one and a half each. Better fifty in ten places, so that guides have each other.',
        replies: [
          {
            by: 'Iris van Leeuwen',
            body: 'Daar is onderzoek naar: gidsen die alleen werken stoppen gemiddeld binnen een jaar, in een groep van vijf of meer na drie jaar nog maar een derde.',
          },
        ],
      },
      {
        by: 'Danylo Kovalenko',
        stance: 'for',
        language: 'en',
        body: 'My guide was a retired postman called Henk. He knew every door in the street and which neighbour had a drill. Please do not train that out of them.',
      },
      {
        guest: 'penningmeester',
        stance: 'none',
        body: 'Een reiskostenregeling is goedkoper dan elk jaar nieuwe gidsen werven. Bij ons vertrok de helft vanwege de buskaart.',
      },
    ],
  },
];
