/** The territorial pact of the partnership, and what its parties promised. All of it is made up. */
export const pact = {
  title: 'Pact Werk en wonen Oudeveen',
  first: [
    'De partijen zorgen samen dat wie in Oudeveen aankomt binnen een jaar een huis en werk of een opleiding heeft.',
    'Iedere nieuwkomer heeft één contactpersoon, die blijft tot het zonder kan.',
    'De gemeente draagt de helft van de kosten, de andere partijen samen de andere helft, naar draagkracht.',
    'Wat in één wijk niet werkt, mag daar anders; de partijen melden het elkaar binnen een maand.',
    'Elk voorjaar kijken de partijen wat gelukt is en passen zij het pact zo nodig aan.',
  ],
  /** Comes after the paragraphs of the first version. */
  second: 'Werkgevers bieden ten minste veertig leerwerkplekken per jaar, met begeleiding op de werkvloer.',
  reservation: 'Wij tekenen voor leerwerkplekken, zolang de begeleiding uit het fonds wordt betaald.',
  withdrawal:
    'Onze leden vinden de afspraken over begeleiding te vrijblijvend. Zodra die vastliggen praten wij weer mee.',
  report: 'Jaarverslag van het partnerschap Werk en wonen in Oudeveen',
} as const;

/** What a party promised, in days from now. */
export interface DemoCommitment {
  by: 'oudeveen' | 'housing' | 'employers';
  text: string;
  made: number;
  due: number;
  /** What was said when the work began. */
  began: string;
  /** When and how it was met, when it was. */
  met?: { on: number; note: string; evidence: string };
}

export const demoCommitments: DemoCommitment[] = [
  {
    by: 'oudeveen',
    text: 'Wij openen een loket in de bibliotheek, vijf dagen per week, waar iedere contactpersoon te vinden is.',
    made: -150,
    due: -20,
    began: 'De ruimte is gehuurd, de eerste twee mensen zijn aangenomen.',
    met: { on: -25, note: 'Het loket is open sinds maandag.', evidence: 'Opening van het loket' },
  },
  {
    by: 'employers',
    text: 'Wij regelen veertig leerwerkplekken met begeleiding.',
    made: -140,
    due: -10,
    began: 'Er zijn zeventien plekken; voor de andere zoeken wij nog begeleiders.',
  },
  {
    by: 'housing',
    text: 'Wij maken zestig woningen vrij in de wijken Noord en Haven.',
    made: -120,
    due: 120,
    began: 'Vierendertig woningen zijn klaar.',
  },
];
