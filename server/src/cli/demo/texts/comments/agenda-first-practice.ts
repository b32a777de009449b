import type { SaidOfBlock } from '../spoken.js';

/** On showing what one can do instead of papers, and on starting at one’s level: the first version. */
export const agendaFirstPractice: SaidOfBlock[] = [
  {
    block: 8,
    said: [
      {
        guest: 'ربيع، لحّام',
        stance: 'for',
        language: 'ar',
        body: 'احترقت أوراقي مع البيت. أعطوني شعلة وقطعة فولاذ، وسترون في عشر دقائق ما أستطيع. عملتُ لحّامًا أحد عشر عامًا في حوض السفن في اللاذقية، وتحت الماء أيضًا. لم يعد أحد يكتب لي شهادة عن ذلك، فالحوض نفسه لم يعد موجودًا.',
        replies: [
          { by: 'Wout Jansen', body: 'Precies zo neem ik mensen aan. Kom langs met je helm.' },
          {
            guest: 'examinator',
            body: 'Tien minuten lassen laat zien dat iemand kan lassen, niet dat hij de veiligheidsregels kent. Een proef duurt bij ons een dag, en daar is een reden voor.',
            replies: [
              {
                by: 'Pieter Kroon',
                body: 'Die dag kost hem wel een dag loon. Vergoed die dag, dan zijn wij het allebei eens.',
              },
            ],
          },
        ],
      },
      {
        by: 'Priya Nair',
        stance: 'neutral',
        language: 'en',
        body: 'For a welder a test makes sense. For a doctor or pharmacist a test on patients is not possible, so the conversation must really count. Please write that either may be enough on its own. And please say who the practitioner is: somebody who works in the field now, not someone who left it fifteen years ago. Medicines change faster than regulations.',
        answer: { status: 'taken-over', body: 'De aanvrager kiest nu zelf tussen een gesprek en een praktijkproef.' },
      },
      {
        by: 'Layla Mansour',
        stance: 'for',
        language: 'ar',
        body: 'عملتُ قابلةً تسع سنوات، لكن الجامعة التي تخرجتُ فيها لم تعد تجيب على الرسائل. الحديث مع زميلة في المهنة سيكون أعدل من ورقة لا أستطيع الحصول عليها. لا أطلب تخفيف الشروط، بل أطلب أن يُسأل الإنسان عمّا يعرفه. أنا مستعدة للعمل تحت الإشراف ستة أشهر ولاجتياز أي اختبار تختارونه.',
        replies: [
          {
            by: 'Omar Haddad',
            language: 'ar',
            body: 'مررتُ بالتجربة نفسها. اطلبي أن تكون الزميلة ممن يعملن فعلًا في المستشفى، لا من موظفي المكتب.',
          },
        ],
      },
      {
        by: 'Ewa Nowak',
        stance: 'for',
        language: 'en',
        body: 'Our workshops stand empty every Friday and throughout July. We would gladly host practical tests if the centre pays for the assessor and the material. What we ask in return is a calendar a quarter ahead. Last year we tried it with eight electricians. Six passed, one needed a course of ten weeks, and one turned out to be a much better teacher than electrician; she works for us now.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Onze leden willen assessoren leveren, mits het om hele dagen gaat. Een halve dag heen en weer rijden voor één kandidaat houdt niemand vol.',
          },
        ],
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        passage: 'kunnen een gesprek met een vakgenoot en een praktijkproef in de plaats komen',
        body: 'Dit gaat mij te ver. Wie geen papieren heeft, krijgt een soepeler toets dan de student die vier jaar college liep. Leg dat eens uit aan die student. Ik zeg niet dat het nooit kan. Bij brand of oorlog is er een reden. Maar de tekst zegt alleen “ontbreken papieren”, en dat is ook wie ze niet heeft opgezocht.',
      },
      {
        guest: 'Tigrinya interpreter',
        stance: 'against',
        language: 'en',
        body: 'There may be forty interpreters for my language in this country. If you write “where an interpreter can be found”, then for Eritreans there is none. A conversation by video would solve most of it.',
        replies: [
          {
            by: 'Tesfay Gebre',
            language: 'en',
            body: 'Technical words by video were fine for me. It was the handwriting on my diploma that nobody could read.',
          },
        ],
      },
      {
        guest: 'A teacher',
        stance: 'none',
        language: 'en',
        body: 'Teachers also teach in a language. Would my “practical test” be a lesson in Dutch, or in maths?',
      },
      {
        by: 'Pieter Kroon',
        stance: 'for',
        passage: 'een gesprek met een vakgenoot en een praktijkproef',
        instead: 'een gesprek met een vakgenoot of een praktijkproef, naar keuze van de aanvrager,',
        body: 'Wie om beide vraagt, verdubbelt de wachttijd en leert niets nieuws. Een lasser laat het zien, een apotheker vertelt het.\n\nOnze leden in de techniek kozen in een peiling voor vier vijfde de proef, die in de zorg voor twee derde het gesprek. Geef ze die keus dan ook.',
        answer: {
          status: 'taken-over',
          body: 'De aanvrager kiest nu zelf: een gesprek of een praktijkproef. Uw woorden staan in de nieuwe tekst.',
        },
      },
      {
        by: 'Amina Yusuf',
        stance: 'against',
        language: 'en',
        passage: 'waar een tolk te vinden is',
        body: '“Where an interpreter can be found” will be read as: usually not.',
        rewritten:
          '“Where an interpreter can be found” will be read as: usually not. Please set a term, or people wait for the interpreter instead of the paper.',
        answer: { status: 'taken-over', body: 'Het centrum regelt nu zelf een tolk, binnen twee weken.' },
      },
    ],
  },
  {
    block: 10,
    said: [
      {
        by: 'Pieter Kroon',
        stance: 'for',
        passage: 'hoeveel dagen een oordeel duurde',
        instead: 'hoeveel dagen een oordeel duurde, met de snelste en de traagste tien procent erbij',
        body: 'Een gemiddelde verbergt de mensen die een jaar wachten.',
        answer: {
          status: 'partly',
          body: 'Er komt een actie bij over afwijzingen. De uitersten staan voorlopig alleen in het jaarverslag.',
        },
      },
      {
        guest: 'data journalist',
        stance: 'for',
        language: 'en',
        body: 'As an open file please, with profession, country of the diploma and number of days, and not as a PDF with a pie chart.',
        replies: [
          {
            by: 'Iris van Leeuwen',
            body: 'Met het land erbij zijn sommige beroepen tot één persoon herleidbaar. Groepen van minstens tien, dan kan het.',
          },
        ],
      },
      {
        by: 'Amina Yusuf',
        stance: 'neutral',
        language: 'en',
        body: 'Speed alone rewards a fast no. Publish refusals next to it, with the reason, or the centre will look better every time it turns someone away.',
        answer: { status: 'taken-over', body: 'Dat staat er nu als aparte actie direct onder.' },
      },
      {
        guest: 'oud-ambtenaar',
        stance: 'against',
        body: 'Elk kwartaal een cijfer betekent elk kwartaal een vergadering over dat cijfer. Eén keer per jaar, goed uitgelegd, is genoeg.',
      },
    ],
  },
  {
    block: 11,
    said: [
      {
        by: 'Wout Jansen',
        stance: 'for',
        body: 'Ik heb een installatiebedrijf met negen man. Begeleiden doe ik zelf, tussen twee klussen door, en als ik daar formulieren van twaalf bladzijden voor krijg, laat ik het zitten. Eén pagina en één telefoonnummer: dan begin ik morgen. En laat iemand één keer komen kijken in plaats van drie keer een verslag te vragen. Dan zie je binnen een uur of het loopt.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Die ene pagina bestaat al, voor leerbanen. Het ministerie hoeft hem alleen over te nemen.',
          },
          {
            guest: 'boekhouder',
            body: 'En betaal vooraf. Een klein bedrijf kan geen halfjaar loon van een begeleider voorschieten.',
          },
        ],
      },
      {
        by: 'Joris Damen',
        stance: 'for',
        passage: 'zes maanden begeleiding vergoed',
        instead: 'zes maanden begeleiding vergoed, en negen als het oordeel langer uitblijft',
        body: 'Onze leden willen geen straf betalen voor de traagheid van een ander. Wacht de werknemer langer, dan loopt de begeleiding door.',
      },
      {
        by: 'Tomas Berg',
        stance: 'for',
        language: 'de',
        body: 'In unserer Pflegegruppe arbeiten sieben Kolleginnen, die auf ihre Anerkennung warten. Wir lassen sie schon jetzt mitlaufen, aber niemand ersetzt uns die Stunden der erfahrenen Pflegerin daneben. Sechs Monate wären ein ehrlicher Anfang. Von den sieben haben drei in ihrer Heimat eine Station geleitet. Dass sie hier Betten beziehen, ist für beide Seiten schwer auszuhalten.',
      },
      {
        by: 'Pieter Kroon',
        stance: 'neutral',
        body: 'Wat krijgt de werknemer betaald in die zes maanden? “Op niveau beginnen” moet ook de schaal van dat niveau betekenen, anders vergoedt het rijk goedkope arbeid. Wij kennen het van andere regelingen: een halfjaar proefplaats, een halfjaar begeleiding, en dan een nieuwe kandidaat.',
      },
      {
        guest: 'HR, construction',
        stance: 'none',
        language: 'en',
        body: 'What if the statement turns out negative? Then we have somebody in a post that, on paper, she may not hold. With a crane or a lift this is not paperwork but a matter of insurance. I want to do this; I just do not want to be the one who explains it on a Monday morning.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Dan telt wat hij in dat halfjaar heeft laten zien. Zet erbij dat een negatief oordeel geen reden voor ontslag is, en ook geen terugvordering.',
          },
        ],
      },
    ],
  },
];
