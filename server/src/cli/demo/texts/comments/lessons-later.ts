import type { SaidOfBlock } from '../spoken.js';

/** What came in the week that was added. */
export const saidOfLessonsLater: SaidOfBlock[] = [
  {
    block: 1,
    said: [
      {
        guest: 'branchevereniging tuinbouw',
        stance: 'neutral',
        passage: 'twee uur taalles per week',
        instead: 'gemiddeld twee uur taalles per week, gerekend over een jaar',
        body: 'Dank voor de extra week. Onze leden besloten gisteren: van april tot september lukt een uur, van oktober tot maart drie. Zo komt iedereen aan hetzelfde totaal.',
        replies: [
          {
            by: 'Marieke Hofstra',
            body: 'Een halfjaar bijna geen les is funest voor beginners. Houd dan in de zomer minstens een half uur per week, desnoods in de kantine.',
          },
          {
            guest: 'plukker',
            language: 'en',
            body: 'In summer I am too tired for anything but winter I would like even four.',
          },
        ],
      },
      {
        guest: 'vereniging schoonmaakbedrijven',
        stance: 'for',
        body: 'Onze leden stemden in met de afspraak, met 61 tegen 12.',
      },
      {
        by: 'Nadia F.',
        stance: 'for',
        language: 'fr',
        body: 'Un an, c’est court pour qui n’est jamais allé à l’école. Prévoyez une deuxième année pour ces personnes ; elles sont peu nombreuses et ce sont elles qui abandonnent. Dans notre groupe du lundi, sept femmes tiennent un crayon pour la première fois. Au bout d’un an elles signent leur nom ; c’est après que la langue commence.',
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        body: 'Wie ergens werkt, leert de taal door te praten. Stap in de pauze bij een Nederlandse collega aan tafel, dat is gratis.',
        replies: [
          {
            by: 'Grace Owusu',
            language: 'en',
            body: 'I would, if there were one. My break is at 5:30 in the morning in an empty building.',
          },
        ],
      },
      {
        by: 'Katrin Vogel',
        stance: 'none',
        language: 'de',
        body: 'Wer prüft, was nach einem Jahr gelernt wurde? Eine Bescheinigung, die auch der nächste Arbeitgeber anerkennt, wäre für alle ein Gewinn. Es muss keine Prüfung sein. Ein Blatt, auf dem steht, was jemand am Arbeitsplatz sagen und verstehen kann, reicht vielen Betrieben völlig.',
      },
    ],
  },
  {
    block: 2,
    said: [
      {
        guest: 'familiebedrijf, 54 man',
        stance: 'against',
        body: 'Wij zitten net boven de grens en hebben geen personeelsafdeling. Wat voor een concern een formulier is, is voor ons een zaterdag. Mijn dochter doet de administratie, naast haar studie. Wij willen meedoen; onze twaalf Polen zijn de beste vakmensen die wij ooit hadden. Laat ons het één keer per jaar invullen, en dan klaar.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Leden kunnen de aanvraag bij ons neerleggen, ook niet-leden in het eerste jaar. Dat staat nu in ons werkplan.',
          },
        ],
      },
      {
        by: 'Priya Nair',
        stance: 'neutral',
        language: 'en',
        body: 'In hospitals, please let patient safety count. A misheard dose costs more than a year of lessons, and an insurer might like to fill the fund too. At our pharmacy we keep a list of near misses. Last year nine of the thirty-one began with a word that somebody was too polite to ask about.',
      },
      { guest: 'Marek', stance: 'none', language: 'en', body: 'Will I see on my payslip that these hours were paid?' },
      {
        by: 'Tomas Berg',
        stance: 'against',
        language: 'de',
        body: 'Unser Betriebsrat tagt nur alle zwei Monate und muss dem Antrag zustimmen. Eine Antragsfrist unter einem Quartal können wir nicht einhalten.',
      },
    ],
  },
  {
    block: 3,
    said: [
      {
        by: 'Pieter Kroon',
        stance: 'for',
        passage: 'tellen mee bij het bedrijf waar zij werken',
        instead: 'tellen vanaf de eerste dag mee bij het bedrijf waar zij werken',
        body: 'Anders begint het pas na zes maanden, en dan zijn de meesten alweer weg.',
        replies: [
          {
            guest: 'intercedent',
            body: 'Vanaf dag één is voor een klus van twee weken onzin. Vier weken lijkt mij redelijk.',
          },
        ],
      },
      {
        by: 'Oksana Melnyk',
        stance: 'for',
        language: 'uk',
        body: 'Нарешті хтось згадав про тих, хто працює через агенцію. Напишіть це також польською та румунською, бо вони про свої права не прочитають. Я перекладала б такі сторінки сама, увечері, як перекладаю вже розклади для всієї нашої зміни.',
      },
      {
        guest: 'Zeitarbeit Nord',
        stance: 'against',
        language: 'de',
        body: 'Wir bieten selbst schon Unterricht an, sonntags und gut besucht. Bitte anrechnen, sonst hört er auf.',
      },
      {
        guest: 'a planner',
        stance: 'none',
        language: 'en',
        body: 'How do you count someone who works at A on Monday and at B on Tuesday?',
      },
    ],
  },
];
