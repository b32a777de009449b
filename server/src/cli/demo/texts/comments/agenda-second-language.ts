import type { SaidOfBlock } from '../spoken.js';

/** On language lessons, childcare and lessons at work: the second version. */
export const agendaSecondLanguage: SaidOfBlock[] = [
  {
    block: 15,
    said: [
      {
        by: 'Fatima Benali',
        stance: 'for',
        passage: 'beide met opvang tot 20.30 uur',
        body: 'Kwart over acht ben ik thuis, dus dit past. Ik had niet gedacht dat één reactie iets zou uitmaken. Dank u wel.',
        replies: [{ guest: 'buschauffeur', body: 'Mooi. En dan nu lijn 34.' }],
      },
      {
        guest: 'leidster kinderopvang',
        stance: 'against',
        passage: 'tot 20.30 uur',
        instead: 'tot een half uur na de les',
        body: 'Half negen is voor een kind van twee erg laat, en de meeste lessen eindigen om acht uur. Koppel het aan de les en niet aan de klok.',
        replies: [
          { by: 'Fatima Benali', body: 'Maar dan wel echt een half uur. De mijne is altijd de laatste.' },
          {
            by: 'Katrin Vogel',
            language: 'de',
            body: 'Bei uns steht es genau so in der Ordnung: bis dreißig Minuten nach Kursende. Das funktioniert für beide Seiten.',
          },
        ],
      },
      {
        by: 'Ingrid Vos',
        stance: 'neutral',
        body: 'Voor het aanvragen van opvang na 19.00 uur hebben wij een wijziging van de vergunning nodig. Dat duurt bij ons zestien weken. Wij vragen daarom om een overgangstijd van een halfjaar:\n\n- in de eerste zes maanden mag de opvang in een ander gebouw zijn;\n- wie al een avondcursus heeft, mag die zonder opvang voortzetten;\n- daarna geldt de regel voor iedereen.\n\nDat is geen uitvlucht: wij willen dit, en onze raad heeft er al geld voor opzijgezet. Maar een opvang die wij in januari openen en in maart moeten sluiten omdat de inspectie een tweede nooduitgang wil, heeft niemand geholpen.',
        replies: [
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'Half a year is reasonable, provided the date is printed in the text. “Transitional” has a way of becoming permanent.',
          },
        ],
      },
      {
        guest: 'Samar',
        stance: 'none',
        language: 'en',
        body: 'Is the weekend course also for level B2? Here everything stops at A2, and at A2 nobody gives you an office job.',
        replies: [
          {
            by: 'Sean Doyle',
            language: 'en',
            body: 'We see the same. Two of our volunteers are retired editors and would love a B2 table; they just need a room with a door.',
          },
        ],
      },
      {
        guest: 'shift worker, steel',
        stance: 'for',
        language: 'en',
        body: 'Early, late, night: my rota fits no course at all. I have one fixed evening every three weeks. Record the lessons and I will catch up. And, if possible, one teacher who knows our rota. Now I have to explain every time why I was not there, as if I had been playing truant.',
      },
      {
        by: 'Gerrit Smit',
        stance: 'against',
        body: 'In de tabel staat voor taal en opvang in 2030 nog 9,5 miljoen en daarna een leeg vak. Gemeenten nemen dus personeel aan voor iets wat misschien ophoudt. Eerst het vak vullen, dan de belofte. En leg er een plan B naast: wat blijft er over als het vak in 2031 nul wordt? Gemeenten die dat nu opschrijven, hoeven straks niemand naar huis te sturen.',
        replies: [
          { by: 'Ingrid Vos', body: 'Daar zijn wij het voor één keer over eens. Onze raad vraagt precies dit.' },
        ],
      },
      {
        by: 'Nadia F.',
        stance: 'for',
        language: 'fr',
        body: 'Nous saluons la garde prévue le soir et le week-end. Deux remarques : les pères gardent aussi, parlez de « parents » ; et un cours d’essai gratuit convaincrait celles qui n’osent pas encore. Dans notre réseau, une sur trois est venue d’abord « seulement pour regarder » ; la plupart sont restées.',
      },
    ],
  },
  {
    block: 16,
    said: [
      {
        by: 'Lotte Visser',
        stance: 'for',
        passage: 'een half uur ervoor en erna',
        body: 'Dat halve uur is slim. Kinderen die mogen wennen huilen korter, en hun moeder hoort de eerste helft van de les ook echt.',
      },
      {
        guest: 'zzp’er',
        stance: 'against',
        body: 'Ik krijg als zelfstandige geen dag opvang cadeau. Maak het inkomensafhankelijk, zoals alles.',
        replies: [
          { by: 'Hanneke Blok', body: 'Dan is voor elke les een inkomenstoets nodig. Die kost meer dan de oppas.' },
          {
            guest: 'vader van drie',
            body: 'Wij zitten in de bijstand tot een van ons de taal kent. Dit ís de kortste weg eruit.',
          },
        ],
      },
      {
        by: 'Yusuf Demir',
        stance: 'for',
        body: 'Wij hebben intussen met de wethouder gekeken: onze zaal is goedgekeurd voor twaalf kinderen, mits er een hek om de tuin komt. Dat hek maken wij zelf.',
      },
      {
        by: 'Layla Mansour',
        stance: 'for',
        language: 'ar',
        body: 'ابني يخاف من الغرباء. حين سُمح لي بالجلوس معه ربع ساعة في البداية صار يسبقني إلى الباب. اكتبوا ذلك في النص من فضلكم.',
      },
      {
        guest: 'no. 63 on the childcare list',
        stance: 'none',
        language: 'en',
        body: 'Where will the carers come from? Here a group is closed because they cannot find staff.',
        replies: [
          {
            guest: 'roc-docent pedagogisch werk',
            body: 'Uit de cursus zelf, als het even kan. Vijf van mijn studenten leerden de taal en het vak tegelijk. Betaalde stages bij deze opvang zouden er twintig van maken.',
          },
        ],
      },
      {
        by: 'Ruben Kuipers',
        stance: 'neutral',
        passage: 'op tien minuten lopen',
        body: 'Tien minuten lopen voor wie? Met een kleuter en een kinderwagen is dat vierhonderd meter. Zet er een afstand in.',
      },
    ],
  },
  {
    block: 19,
    said: [
      {
        guest: 'warehouse worker',
        stance: 'against',
        language: 'en',
        body: 'Two hours of lessons and then my boxes afterwards all the same. That is how it goes today. Without a lower target for the day it is not time but homework.',
        replies: [
          {
            by: 'Pieter Kroon',
            body: 'Dit nemen wij mee naar de cao-tafel: lesuren tellen als gewerkte uren, ook in de norm per dag.',
          },
        ],
      },
      {
        by: 'Joris Damen',
        stance: 'for',
        body: 'Aanmoedigen is de goede toon. Onze leden willen het best, zij willen alleen geen tweede administratie. Laat de docent de uren bijhouden en niet de voorman.',
      },
      {
        by: 'Amadou Diallo',
        stance: 'for',
        language: 'fr',
        body: 'Dans mon équipe nous sommes sept nationalités et la consigne de sécurité est affichée en une seule langue. Deux heures par semaine, ce n’est pas un cadeau, c’est de la prévention. L’an dernier, un collègue a mal compris une consigne et a perdu deux doigts. Depuis, nous répétons chaque matin ensemble, à nos frais et avant l’heure.',
      },
    ],
  },
];
