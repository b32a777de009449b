/** A text that several organisations wrote and signed together. All of it is made up. */
export const position = {
  title: 'Taal leer je waar je leeft: gezamenlijk standpunt over hoofdstuk 2',
  paragraphs: [
    'Wij steunen dat taallessen dichter bij huis komen. Wie ’s avonds werkt of kinderen heeft, haalt een leslokaal aan de andere kant van de stad niet.',
    'Geef bibliotheken en buurthuizen een vast bedrag per deelnemer, zodat een groep niet stopt wanneer een subsidie afloopt.',
    'Laat scholing en taal in één traject lopen. Nu wacht iemand tot de taal goed genoeg is, en verleert intussen een vak.',
  ],
  /** What was said of the second paragraph while it was written, and how it reads since. */
  comment: 'Een vast bedrag alleen is niet genoeg: het moet ook voor minstens drie jaar zijn.',
  second:
    'Geef bibliotheken en buurthuizen een vast bedrag per deelnemer, voor ten minste drie jaar, zodat een groep niet stopt wanneer een subsidie afloopt.',
  reservation:
    'Wij tekenen, maar voor mensen die nog op een besluit wachten moet de les vanaf de eerste dag openstaan.',
  /** Another one, that is still written. */
  unfinished: {
    title: 'Werk op niveau: wat diploma-erkenning moet kosten',
    paragraphs: [
      'Erkenning van een diploma mag niemand een maandloon kosten.',
      'Werkgevers die iemand tijdens de erkenning aannemen, krijgen begeleiding op de werkvloer vergoed.',
    ],
    comment: 'Noemen wij hier een bedrag? Onze leden vragen daarnaar.',
  },
} as const;
