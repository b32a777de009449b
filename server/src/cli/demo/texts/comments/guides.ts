import type { SaidOfBlock } from '../spoken.js';

/** On young guides at school: each thread has its answer. */
export const saidOfGuides: SaidOfBlock[] = [
  {
    block: 1,
    said: [
      {
        by: 'Marieke Hofstra',
        stance: 'for',
        body: 'Op mijn school doen wij dit al informeel. Een meisje uit Kabul wachtte elke ochtend bij de poort op de nieuwe van die week. Na de kerst kwam zij zelf niet meer: ze was moe van alle verhalen.\n\nGeef een gids dus een vaste docent, een einddatum en iets terug. Zij doen werk.',
        answer: {
          status: 'taken-over',
          body: 'Een gids krijgt een vaste begeleider, doet het ten hoogste een jaar en krijgt een vergoeding.',
        },
        replies: [
          {
            guest: 'mentor 2B',
            body: 'Die einddatum is slim. Mag een gids ook tussendoor stoppen zonder dat het gezichtsverlies is?',
          },
          {
            by: 'Bilal Aydin',
            body: 'Bij ons in het jongerenwerk wisselen we na tien weken. Dan willen ze meestal langer, en dat is een beter gevoel dan te lang.',
          },
        ],
      },
      {
        guest: 'pupil, 15',
        stance: 'for',
        language: 'en',
        body: 'I want to do this, but not instead of gym.',
        answer: {
          status: 'taken-over',
          body: 'De uren komen niet in plaats van een les. Dat staat nu in de regeling.',
        },
      },
      {
        guest: 'Yana, 17',
        stance: 'for',
        language: 'uk',
        body: 'У перший день мені ніхто не показав, де їдальня, і я три дні їла в коридорі. Я б радо показала все новеньким, бо пам’ятаю, чого не знала сама. Найважливіше не шкільні правила, а дрібниці: де сідати, кому казати «ви» і чому всі їдять хліб із шоколадом.',
        answer: {
          status: 'taken-over',
          body: 'Precies dat is het eerste half uur met een gids geworden: de rondgang door de school.',
        },
      },
      {
        by: 'Bilal Aydin',
        stance: 'for',
        passage: 'als gids laten optreden',
        body: 'Betaal ze, al is het een cadeaubon. In onze wijk is vakken vullen het alternatief, en dat betaalt wel.',
        answer: { status: 'taken-over', body: 'Gidsen krijgen een vergoeding per uur, even hoog voor iedereen.' },
        replies: [
          {
            guest: 'econoom aan de keukentafel',
            body: 'Betaald worden verandert wel waarom je het doet. Een certificaat dat meetelt voor de maatschappelijke stage lijkt mij eerlijker.',
          },
          { guest: 'pupil, 15', language: 'en', body: 'Both, please.' },
        ],
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        body: 'Kinderen zijn geen hulpverleners. Als een school te weinig mentoren heeft, neem dan mentoren aan. Ik heb zelf een dochter van vijftien met een groot hart. Zij zou hier ja op zeggen en er ’s nachts wakker van liggen, en wij zouden het pas bij het rapport merken.',
        answer: {
          status: 'partly',
          body: 'Een gids wijst de weg en helpt niet bij problemen; daarvoor blijft de mentor. Dat onderscheid staat nu in de tekst.',
        },
      },
      {
        guest: 'directeur basisschool',
        stance: 'neutral',
        passage: 'leerlingen die zelf kort geleden instroomden',
        body: 'Ook in groep 7 en 8 zijn er kinderen die dit prachtig zouden doen. Waarom begint het pas in het voortgezet onderwijs? Bij ons nemen twee meisjes uit groep 8 elke nieuwe leerling een week mee: naar de kapstok, naar het schoolplein, naar de wc. Ik hoef er bijna niets voor te doen, behalve het op tijd laten ophouden.',
        answer: {
          status: 'not',
          body: 'Onder de veertien jaar vraagt de begeleiding meer tijd dan er nu geld voor is.',
        },
        replies: [
          {
            guest: 'juf Ellen',
            body: 'Bij ons heet het maatje en kost het niets. Jammer dat het geen plek krijgt, maar wij gaan gewoon door.',
          },
        ],
      },
      {
        by: 'Lotte Visser',
        stance: 'neutral',
        body: 'Let op gidsen die zelf nog met een verlies zitten. Eén vraag van een klasgenoot kan veel losmaken. Laat de schoolarts meekijken bij de keuze, zonder dat er een dossier van komt.',
        answer: {
          status: 'partly',
          body: 'De begeleider bespreekt het vooraf met de jeugdarts als de leerling dat wil.',
        },
      },
      {
        by: 'Layla Mansour',
        stance: 'for',
        language: 'ar',
        body: 'ابنتي خجولة، وقد وثقت بزميلة من حلب قبل أن تثق بأي معلّم. أؤيد الاقتراح بشرط ألّا تُجبر أي طالبة عليه.',
        answer: { status: 'already-covered', body: 'Meedoen is vrijwillig, voor de gids en voor de nieuwe leerling.' },
      },
      {
        guest: 'conrector',
        stance: 'against',
        body: 'Weer een taak erbij zonder dat er een af gaat.',
        answer: { status: 'already-covered', body: 'Voor elke gids komen er tien uren bij de school bij.' },
      },
      {
        by: 'Katrin Vogel',
        stance: 'for',
        language: 'de',
        body: 'An unserer Schule suchen sich die Neuen nach einer Woche selbst jemanden aus. Das hat mehr bewirkt als jede Zuteilung nach Herkunftsland. Ein Junge aus Afghanistan wählte ein Mädchen aus Friesland, weil beide Ziegen haben. Darauf wäre bei uns im Kollegium niemand gekommen.',
        answer: {
          status: 'taken-over',
          body: 'De nieuwe leerling kiest na een week zelf, ook iemand uit een ander land.',
        },
      },
      {
        guest: 'Newcomer at 13',
        stance: 'none',
        language: 'en',
        body: 'I am 29 now. Nobody showed me round either, and I still know which door I was afraid of.',
        answer: {
          status: 'taken-over',
          body: 'Dank voor uw verhaal. De rondgang door de school is nu het begin van elk traject.',
        },
      },
      {
        by: 'Nadia F.',
        stance: 'none',
        language: 'fr',
        body: 'Pensez aussi à former les enseignants qui accompagnent : écouter un adolescent qui guide n’est pas la même chose que corriger un devoir.',
        answer: {
          status: 'partly',
          body: 'Voor begeleiders komt er één middag scholing. Meer volgt als de eerste ervaringen er zijn.',
        },
      },
    ],
  },
  {
    block: 2,
    said: [
      {
        by: 'Fatima Benali',
        stance: 'for',
        passage: 'in hun eigen taal',
        instead: 'in een gesprek, in hun eigen taal',
        body: 'Een brief in mijn taal is fijn, maar mijn moeder kan niet lezen. Bel haar, of vraag mij erbij.',
        answer: { status: 'taken-over', body: 'Ouders worden gebeld of gesproken, met een tolk als dat nodig is.' },
        replies: [
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'Not the pupil as interpreter, please. A child who translates its own permission slip can translate anything.',
          },
        ],
      },
      {
        by: 'Ewa Nowak',
        stance: 'neutral',
        language: 'en',
        passage: 'tien uur per gids per jaar',
        body: 'Ten hours is one hour a month. In our classes newcomers arrive in waves, twelve in September and nine in February, and then a guide needs three hours in one week. Let schools pool the hours.',
        answer: {
          status: 'partly',
          body: 'De uren mogen worden samengevoegd. Meer dan tien uur per gids kan in het eerste jaar nog niet.',
        },
        replies: [{ guest: 'roostermaker', body: 'Samenvoegen graag, dan past het eindelijk in een rooster.' }],
      },
      {
        guest: 'père de Awa',
        stance: 'for',
        language: 'fr',
        body: 'Ma fille a été guide pendant un an. Elle parle plus fort et marche plus droit. Demandez aux parents, oui, mais dites-leur aussi ce que leur enfant y gagne. Au début nous avions peur qu’elle perde du temps pour ses devoirs. Le professeur nous a appelés lui-même, avec une interprète, et cela nous a rassurés.',
        answer: { status: 'taken-over', body: 'In het gesprek met ouders komt nu ook wat gidsen er zelf aan hebben.' },
      },
      {
        by: 'Gerrit Smit',
        stance: 'against',
        body: 'Tien uur maal hoeveel gidsen maal hoeveel scholen? Ik zie nergens een bedrag.',
        answer: {
          status: 'taken-over',
          body: 'De kosten staan nu in de toelichting: 1,2 miljoen euro per jaar bij tweeduizend gidsen.',
        },
      },
      {
        guest: 'Grandmother in Emmen',
        stance: 'none',
        language: 'en',
        body: 'What if the parents say no and the child says yes? I have one of those.',
        answer: {
          status: 'later',
          body: 'Daarover spreken wij met de schoolleiders; het komt terug in de handreiking.',
        },
      },
      {
        by: 'Amina Yusuf',
        stance: 'for',
        language: 'en',
        body: 'We can help to ask parents. Our members speak forty languages, and they also know at what time of day one should not ring. What we need for it is little: a name at each school, and two weeks’ notice before the autumn, because our callers have jobs as well.',
        answer: { status: 'taken-over', body: 'Scholen vinden uw leden voortaan via de handreiking.' },
      },
      {
        by: 'Sean Doyle',
        stance: 'neutral',
        language: 'en',
        body: 'Pay the hours to the teacher who supports the guides, by name. Hours given to “the school” have a habit of turning into exam supervision. I taught for thirty-four years and have supervised a great many exams.',
        answer: { status: 'taken-over', body: 'De uren staan op naam van de begeleidende docent.' },
      },
      {
        guest: 'ouder, Almelo',
        stance: 'none',
        body: 'Mijn Nederlandse zoon wil ook gids zijn. Mag dat?',
        answer: {
          status: 'out-of-scope',
          body: 'Deze regeling gaat over leerlingen die zelf kort geleden kwamen. Uw school mag er zelf anderen bij vragen.',
        },
      },
      {
        by: 'Omar Haddad',
        stance: 'against',
        language: 'ar',
        body: 'عشر ساعات قليلة جدًا. ابني احتاج إلى من يرافقه كل يوم في الشهر الأول، ثم لم يعد يحتاج إلى أحد.',
        answer: {
          status: 'partly',
          body: 'De uren mogen in de eerste maand vallen. Het totaal blijft voorlopig tien per gids.',
        },
        replies: [
          {
            by: 'Marieke Hofstra',
            body: 'Zo verdelen wij ze ook: acht in september, twee bewaren voor wie in het voorjaar komt.',
          },
          {
            by: 'Layla Mansour',
            language: 'ar',
            body: 'في مدرسة ابنتي تناوبت ثلاث مرشدات في الشهر الأول، وكان ذلك كافيًا.',
          },
        ],
      },
    ],
  },
];
