/** Sentences from which the many comments of the demonstration are put together: who speaks, what they saw, what they want. */
export interface Phrases {
  who: string[];
  saw: Record<Theme, string[]>;
  want: Record<Theme, string[]>;
  reply: string[];
}
export type Theme = 'recognition' | 'language' | 'neighbourhood' | 'work';

export const phrases: Record<'nl' | 'en' | 'fr' | 'de' | 'uk' | 'ar', Phrases> = {
  nl: {
    who: [
      'Ik geef les aan nieuwkomers.',
      'Wij begeleiden jaarlijks zo’n tweehonderd gezinnen.',
      'Als werkgever in de zorg zie ik dit elke week.',
      'Ik kwam zelf in 2016 en spreek uit ervaring.',
      'Vanuit de bibliotheek merken wij het volgende.',
      'Ik ben vrijwilliger bij het taalcafé.',
      '',
    ],
    saw: {
      recognition: [
        'Mensen wachten nu maanden op een papier dat niemand leest.',
        'De praktijkproef kost een dag loon, en dat is voor velen te veel.',
        'Dertig dagen klinkt mooi, maar het dossier is zelden in één keer compleet.',
        'Een gesprek met een vakgenoot zegt meer dan een gewaarmerkte kopie.',
      ],
      language: [
        'Avondlessen lukken alleen als de bus nog rijdt.',
        'Zonder opvang blijven vooral moeders thuis.',
        'De wachtlijst is hier nu zeven maanden.',
        'Een les op het werk gaat over het werk, en dat blijft hangen.',
      ],
      neighbourhood: [
        'Een vaste plek werkt, een project van een jaar niet.',
        'Bewoners willen wel helpen maar weten niet bij wie zij moeten zijn.',
        'Onze gidsen stoppen omdat niemand hun reiskosten betaalt.',
        'De eerste buur die aanbelt maakt het verschil.',
      ],
      work: [
        'Kleine bedrijven kunnen dit niet alleen dragen.',
        'Uitzendkrachten vallen in elke regeling tussen wal en schip.',
        'Wie onder zijn niveau begint, blijft daar meestal.',
        'Onze mensen leren het snelst van een collega die naast hen staat.',
      ],
    },
    want: {
      recognition: [
        'Laat de termijn lopen vanaf het eerste stuk.',
        'Maak het eerste oordeel gratis.',
        'Zet er een termijn bij voor de tolk.',
        'Publiceer ook hoeveel aanvragen zijn afgewezen en waarom.',
      ],
      language: [
        'Regel de opvang tot een half uur na de les.',
        'Begin met de gemeenten waar de wachtlijst het langst is.',
        'Tel reistijd mee.',
        'Laat cursisten meebeslissen over de uren.',
      ],
      neighbourhood: [
        'Geef geld voor drie jaar en niet voor één.',
        'Vraag migrantenorganisaties vóór het programma vaststaat.',
        'Betaal de gidsen.',
        'Begin in wijken waar nu niets is.',
      ],
      work: [
        'Verlaag de grens naar twintig werknemers.',
        'Neem uitzendkrachten uitdrukkelijk op.',
        'Leg vast wat er gebeurt als de werkgever weigert.',
        'Maak de aanvraag één bladzijde.',
      ],
    },
    reply: [
      'Daar sluiten wij ons bij aan.',
      'Bij ons is het juist andersom: de avond zit vol en het weekend blijft leeg.',
      'Hebt u daar cijfers van?',
      'Dit lossen wij op door samen te werken met de buurgemeente.',
      'Goed punt, maar wie betaalt dat na 2030?',
      'In onze regio loopt precies zo’n proef.',
    ],
  },
  en: {
    who: [
      'I teach newcomers.',
      'We support some two hundred families a year.',
      'As an employer in care I see this every week.',
      'I arrived in 2016 and speak from experience.',
      'From our library we notice this.',
      'I volunteer at a language café.',
      '',
    ],
    saw: {
      recognition: [
        'People now wait months for a paper that nobody reads.',
        'A practical test costs a day’s wage, which is too much for many.',
        'Thirty days sounds good, but a file is seldom complete at once.',
        'A conversation with a practitioner says more than a certified copy.',
      ],
      language: [
        'Evening lessons only work while the bus still runs.',
        'Without childcare it is mostly mothers who stay at home.',
        'The waiting list here is seven months now.',
        'A lesson at work is about work, and that stays.',
      ],
      neighbourhood: [
        'A fixed place works, a project of one year does not.',
        'Residents want to help but do not know whom to ask.',
        'Our guides stop because nobody pays their travel.',
        'The first neighbour who rings the bell makes the difference.',
      ],
      work: [
        'Small companies cannot carry this alone.',
        'Agency workers fall through every scheme.',
        'Whoever starts below their level usually stays there.',
        'Our people learn fastest from a colleague beside them.',
      ],
    },
    want: {
      recognition: [
        'Let the term run from the first paper.',
        'Make the first statement free.',
        'Set a term for the interpreter as well.',
        'Publish how many requests were refused, and why.',
      ],
      language: [
        'Arrange childcare until half an hour after the lesson.',
        'Begin where the waiting list is longest.',
        'Count travelling time.',
        'Let learners share in deciding the hours.',
      ],
      neighbourhood: [
        'Fund it for three years, not one.',
        'Ask organisations of migrants before the programme is fixed.',
        'Pay the guides.',
        'Begin in neighbourhoods where there is nothing now.',
      ],
      work: [
        'Lower the threshold to twenty employees.',
        'Name agency workers explicitly.',
        'Say what happens when the employer refuses.',
        'Make the form one page.',
      ],
    },
    reply: [
      'We join this.',
      'With us it is the other way round: evenings are full and weekends stay empty.',
      'Do you have figures for that?',
      'We solve this together with the next municipality.',
      'A good point, but who pays after 2030?',
      'A trial like this runs in our region.',
    ],
  },
  fr: {
    who: [
      'Je suis infirmière et je parle d’expérience.',
      'Notre association accompagne des familles depuis dix ans.',
      '',
    ],
    saw: {
      recognition: [
        'On attend des mois un papier que personne ne lit.',
        'L’épreuve pratique coûte une journée de salaire.',
      ],
      language: [
        'Sans garde d’enfants, ce sont surtout les mères qui restent à la maison.',
        'Les cours du soir ne servent que si le bus roule encore.',
      ],
      neighbourhood: ['Un lieu fixe fonctionne, un projet d’un an ne fonctionne pas.'],
      work: ['Les petites entreprises ne peuvent pas porter cela seules.'],
    },
    want: {
      recognition: ['Faites courir le délai dès le premier document.', 'Rendez le premier avis gratuit.'],
      language: ['Prévoyez la garde jusqu’à une demi-heure après le cours.'],
      neighbourhood: ['Financez pour trois ans et non pour un seul.'],
      work: ['Nommez aussi les intérimaires.'],
    },
    reply: ['Nous soutenons cette idée.', 'Chez nous, c’est le contraire.'],
  },
  de: {
    who: ['Ich unterrichte Neuzugewanderte.', 'Unser Verein begleitet jedes Jahr viele Familien.', ''],
    saw: {
      recognition: [
        'Man wartet Monate auf ein Papier, das niemand liest.',
        'Ein Gespräch unter Fachleuten sagt mehr als eine beglaubigte Kopie.',
      ],
      language: [
        'Ohne Kinderbetreuung bleiben vor allem Mütter zu Hause.',
        'Die Warteliste ist hier sieben Monate lang.',
      ],
      neighbourhood: ['Ein fester Ort hilft, ein Projekt für ein Jahr nicht.'],
      work: ['Kleine Betriebe können das nicht allein tragen.'],
    },
    want: {
      recognition: ['Die Frist sollte mit der ersten Unterlage beginnen.', 'Die erste Auskunft sollte kostenlos sein.'],
      language: ['Bitte die Fahrzeit mitrechnen.'],
      neighbourhood: ['Bitte für drei Jahre fördern und nicht für eines.'],
      work: ['Bitte Leiharbeit ausdrücklich nennen.'],
    },
    reply: ['Dem schließen wir uns an.', 'Bei uns ist es umgekehrt.'],
  },
  uk: {
    who: ['Я приїхала у 2022 році.', ''],
    saw: {
      recognition: ['Ми місяцями чекаємо на папір, якого ніхто не читає.'],
      language: ['Без дитячого садка на уроки не ходять саме матері.'],
      neighbourhood: ['Перший сусід, який дзвонить у двері, змінює все.'],
      work: ['Хто починає нижче свого рівня, той там і залишається.'],
    },
    want: {
      recognition: ['Рахуйте строк від першого документа.'],
      language: ['Почніть там, де черга найдовша.'],
      neighbourhood: ['Платіть провідникам.'],
      work: ['Зробіть заяву на одну сторінку.'],
    },
    reply: ['Підтримую.'],
  },
  ar: {
    who: ['أنا ممرضة منذ اثني عشر عامًا.', ''],
    saw: {
      recognition: ['ننتظر شهورًا ورقة لا يقرؤها أحد.'],
      language: ['من دون حضانة تبقى الأمهات في البيت.'],
      neighbourhood: ['أول جار يطرق الباب يصنع الفرق.'],
      work: ['من يبدأ دون مستواه يبقى هناك غالبًا.'],
    },
    want: {
      recognition: ['ابدؤوا المهلة من أول وثيقة.'],
      language: ['احسبوا وقت الطريق أيضًا.'],
      neighbourhood: ['ادعموا ثلاث سنوات لا سنة واحدة.'],
      work: ['اجعلوا الطلب صفحة واحدة.'],
    },
    reply: ['نؤيد هذا.'],
  },
};

/** Names guests give themselves. */
export const guestNames = [
  'taaldocent in Oudeveen',
  'Samar',
  'buurvrouw van nr. 12',
  'R. (lasser)',
  'Olena',
  'vader van drie',
  'A teacher',
  'huisarts in opleiding',
  'Yonas',
  'vrijwilliger',
  'Mehmet T.',
  'someone on the waiting list',
];
