/** What the note-taker wrote about the evening. `items` are by their place on the agenda. */
export const neighbourhoodRecord = {
  summary:
    'Op deze avond over hoofdstuk 4 spraken bewoners, nieuwkomers, gidsen, bibliotheken, een corporatie en gemeenten met elkaar. Over de **vaste plek** was men het snel eens: wie meebeslist moet ook zelf kunnen openen. Over de **gidsen** werd in drie kamers doorgepraat. Bij het **eerste gesprek** bleek een gat: wie van een particulier huurt, komt er niet aan te pas.\n\nTwee vragen bleven die avond open. Het antwoord komt hieronder zodra het er is.',
  items: [
    'Marit de Wolf heet iedereen welkom. De meesten zijn er thuis bij; in een buurthuis kijken elf mensen samen mee.',
    'Drie groepen in een bibliotheek hebben zelf een sleutel, en sindsdien is er zes avonden per week iets te doen. Een eigen keuken en ruime openingstijden worden ook genoemd. Zorg is er over de tijd na de drie jaar: in de tabel staat dan een nul. Een gemeente vertelt dat zij de huur voor tien jaar heeft vastgelegd.\n\nOver “meebeslissen” is de uitleg van het ministerie: een stem, niet alleen een stoel aan tafel.',
    'Gidsen vragen om iemand om te bellen als het moeilijk wordt, en om een tweede gids naast zich. Over de vergoeding verschillen de meningen. De drie kamers schreven elk een voorstel op; die staan bij de opbrengsten.',
    'Een corporatie voert het gesprek in het trappenhuis, met een buur erbij, en met elke nieuwe huurder. Gevraagd wordt waarom corporaties alleen worden aangemoedigd. Bij particuliere verhuur weet de gemeente pas na de inschrijving dat er iemand woont.',
    'Marit de Wolf noemt wat het ministerie meeneemt en bedankt iedereen.',
  ],
  decisions: [
    { item: 1, text: 'Het ministerie bekijkt of bij de vaste plek kan staan dat groepen zelf openen en sluiten.' },
    { item: 1, text: 'De tekst gaat zeggen wat er na drie jaar met een plek gebeurt.' },
    { item: 2, text: 'Gidsen worden waar het kan in paren opgeleid, en hebben iemand om te bellen.' },
    { item: 3, text: 'Met de gemeenten wordt besproken hoe het eerste gesprek ook bij particuliere verhuur kan.' },
  ],
  /** To the question about benefits, some days later. */
  answer:
    'Nee, zolang het onder de grens voor vrijwilligers blijft gaat een vergoeding niet van de uitkering af. Onkosten tellen nooit mee. Wij schrijven dit bij de maatregel, zodat een gids het kan laten zien.',
};
