import type { SaidOfBlock } from '../spoken.js';

/** On lessons in working time, before the first closing date. */
export const saidOfLessons: SaidOfBlock[] = [
  {
    block: 1,
    said: [
      {
        by: 'Joris Damen',
        stance: 'neutral',
        body: 'Wij staan achter het doel en hebben drie voorwaarden:\n\n- de werkgever kiest, in overleg, het moment van de week;\n- piekweken (feestdagen, oogst) mogen worden ingehaald;\n- wie de les zonder reden overslaat, verliest het recht voor dat jaar.\n\nZonder de tweede voorwaarde doet de helft van onze leden in de logistiek niet mee.\n\nVerder een rekensom, want die vragen onze leden aan ons. Twee uur per week kost bij vijftig mensen die meedoen honderd uur, dus tweeënhalve baan. De helft komt terug; de andere helft verdient zich terug als één op de acht een halfjaar langer blijft. Dat lijkt ons haalbaar, en daarom zeggen wij: proberen, en na een jaar eerlijk tellen.',
        replies: [
          {
            by: 'Pieter Kroon',
            body: 'Met de eerste twee kunnen wij leven. De derde niet: het rooster zorgt voor negen van de tien gemiste lessen.',
            replies: [
              {
                by: 'Joris Damen',
                body: 'Spreek dan af dat “door het rooster” een geldige reden is. Dan houden wij de tiende over en zijn wij eruit.',
                replies: [{ by: 'Pieter Kroon', body: 'Akkoord, mits de docent dat noteert en niet de planner.' }],
              },
            ],
          },
        ],
      },
      {
        by: 'Wout Jansen',
        stance: 'neutral',
        passage: 'meer dan vijftig werknemers',
        instead: 'tien werknemers of meer',
        body: 'Waarom mogen mijn negen, straks tien mensen niet meedoen? Juist in een kleine ploeg merk je het als iemand de werkbon niet kan lezen. Vorige maand is er bij ons een verwarming op het verkeerde adres geplaatst, keurig gemonteerd. Dat was tweehonderd euro aan taalles waard geweest.',
      },
      {
        by: 'Grace Owusu',
        stance: 'for',
        language: 'en',
        body: 'Two hours a week for a year is about ninety lessons. That takes a person from “yes boss” to asking why. Some managers may have to get used to it. I mean it kindly. Mine was proud when I first corrected the rota, and he has asked me to check it every month since.',
      },
      {
        guest: 'slager met twee winkels',
        stance: 'against',
        body: 'Vrijdag en zaterdag kan ik niemand missen, maandag zijn we dicht. Blijven drie ochtenden over waarop ook geleverd wordt.',
      },
      {
        guest: 'schoonmaakster',
        stance: 'for',
        language: 'en',
        body: 'We start in nine buildings, three people in each. Where would the lesson be?',
        replies: [
          {
            by: 'Ewa Nowak',
            language: 'en',
            body: 'For a cleaning firm we teach in the canteen of their largest client, one hour before the shift. It took a phone call to arrange.',
          },
        ],
      },
      {
        by: 'Amadou Diallo',
        stance: 'for',
        language: 'fr',
        body: 'Une heure de cours après une nuit de travail n’est pas du temps de travail. Précisez que la leçon remplace deux heures et ne s’y ajoute pas. Sinon, celles et ceux qui en ont le plus besoin resteront une fois, deux fois, puis rentreront dormir. Je l’ai fait aussi.',
      },
      {
        by: 'Andriy Bondar',
        stance: 'for',
        language: 'uk',
        body: 'На нашому складі половина зміни розмовляє українською й польською. Нідерландську ми чуємо лише від навантажувача, коли він каже «обережно». Двадцять людей могли б сісти в їдальні о другій, коли зміни міняються. Кімната є, час є, бракує лише вчителя.',
      },
      {
        guest: 'team leader, distribution',
        stance: 'none',
        language: 'en',
        body: 'Could it be online as well, at the workplace? We have four tablets and a quiet room, but no teacher within thirty kilometres. A lesson on a screen is less than a lesson at a table, I know. It is more than an offer that exists only in the city.',
      },
      {
        by: 'Marieke Hofstra',
        stance: 'for',
        body: 'Ik geef les op een wasserij. De eerste les ging over “mag ik even naar de wc”. Drie vrouwen hadden dat in twee jaar nooit durven vragen.\n\nDaarmee is voor mij alles gezegd over de vraag of taal onder werktijd hoort. Wie op het werk moet kunnen praten, leert dat het best op het werk, met de woorden van die dag en met een leidinggevende die af en toe meedoet.\n\nEén verzoek: schrijf op dat de groep nooit groter is dan tien. In een kantine met twintig mensen en een koffieautomaat leert niemand iets.',
        replies: [
          { guest: 'bedrijfsleider wasserij', body: 'Ik was erbij. Ik wist het ook niet. Dat zei genoeg over mij.' },
          { guest: 'schoonmaakster', language: 'en', body: 'This. Exactly this.' },
        ],
      },
      {
        by: 'Yusuf Demir',
        stance: 'none',
        body: 'Denk in de ramadan aan de uren: om vier uur ’s middags luistert niemand meer, om acht uur ’s ochtends iedereen.',
      },
    ],
  },
  {
    block: 2,
    said: [
      {
        by: 'Tomas Berg',
        stance: 'for',
        language: 'de',
        body: 'Die Hälfte ist fair. Aber bitte monatlich auszahlen: In der Pflege arbeiten wir mit dünnen Polstern, und ein Jahr auf Erstattung warten können nur die Großen. Ein einfacher Weg wäre, den Betrag mit den Sozialbeiträgen zu verrechnen. Das kann jedes Lohnprogramm, und niemand müsste einen Antrag lesen.',
      },
      {
        by: 'Gerrit Smit',
        stance: 'against',
        passage: 'een fonds dat werkgevers, vakbonden en het rijk samen vullen',
        body: 'Hoe groot is dat fonds, en wie vult aan als het in oktober leeg is? Bij de vorige regeling was het geld op 9 februari vergeven. Wie dan al een groep had samengesteld, stond met lege handen voor zijn mensen. Liever een kleiner recht dat zeker is dan een groot recht zolang de voorraad strekt.',
        replies: [
          {
            guest: 'subsidieadviseur',
            body: 'Dat was een regeling op volgorde van binnenkomst. Met een bedrag per sector en twee rondes per jaar gebeurt het niet.',
          },
        ],
      },
      {
        by: 'Pieter Kroon',
        stance: 'for',
        body: 'Wij betalen mee, en dat is voor een bond niet vanzelfsprekend: het is contributie van leden die zelf al Nederlands spreken. In ruil willen wij zien waar het heen gaat, per sector, elk halfjaar. Daarbij hoort ook het aantal mensen dat de cursus afmaakt. Instroom tellen is makkelijk; wij willen weten wie na een jaar zonder tolk een functioneringsgesprek voert.',
      },
      {
        guest: 'hotelmanager',
        stance: 'neutral',
        language: 'en',
        body: 'The wage is not my problem, the replacement is. When a receptionist is in class I need another receptionist. Could the fund pay for that instead?',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Vervanging vergoeden is ingewikkelder, maar voor horeca en zorg zou het meer helpen. Laat de sector kiezen: loon of vervanging.',
          },
        ],
      },
      {
        guest: 'loonadministrateur',
        stance: 'none',
        body: 'Gaat het om bruto loon, of ook om vakantiegeld en pensioen? Het scheelt bijna dertig procent, en ik krijg de vraag zodra dit doorgaat.',
      },
      {
        by: 'Amina Yusuf',
        stance: 'for',
        language: 'en',
        body: 'Let half of the seats in the board of the fund go to those it is meant for. Learners know which lessons were a waste of time. If that is too many, begin with two, and pay them for the meeting. Nobody else at that table comes in a free hour.',
      },
      {
        guest: 'Agnieszka',
        stance: 'against',
        language: 'en',
        body: 'My employer gets half back. And me? In the lesson I miss the bonus for packing, which is forty euros a week.',
        replies: [
          {
            by: 'Pieter Kroon',
            body: 'Dat mag niet zo blijven. Wij stellen voor om loon hier te lezen als: wat iemand gemiddeld in de laatste drie maanden verdiende.',
            replies: [
              { guest: 'loonadministrateur', body: 'Drie maanden terugkijken kan in elk pakket. Prima werkbaar.' },
            ],
          },
        ],
      },
    ],
  },
  {
    block: 3,
    said: [
      {
        by: 'Danylo Kovalenko',
        stance: 'for',
        language: 'en',
        body: 'I have worked in the same hall for three years, for four different agencies. Under every earlier scheme I was always “somebody else’s employee”. This sentence would be the first that sees me. I would add only that changing the agency does not set the year back. It happened to my health insurance, to my pension and to my locker.',
        replies: [
          {
            guest: 'intercedent',
            body: 'Van de andere kant van de lijn: wij willen best meebetalen, maar dan moet de inlener ons vertellen wie er in de klas zit. Nu horen wij het als de urenstaat niet klopt.',
          },
        ],
      },
      {
        by: 'Layla Mansour',
        stance: 'for',
        language: 'ar',
        body: 'هذه الفقرة مهمة. لكن عقدي ينتهي كل ثمانية أسابيع، فهل تبدأ السنة من جديد في كل مرة أم تُحسب الأسابيع معًا؟ أسأل لأنني وقّعتُ في السنة الماضية خمسة عقود في القاعة نفسها ومع المشرف نفسه.',
      },
      {
        guest: 'inkoper logistiek',
        stance: 'against',
        body: 'Dan huurt iedereen voortaan tot negenenveertig mensen in. U maakt een drempel en wij zijn goed in drempels.',
        replies: [
          {
            by: 'Iris van Leeuwen',
            body: 'Dat risico is echt: bij eerdere drempels zagen wij een piek vlak eronder. Een glijdende schaal vanaf twintig voorkomt het.',
          },
        ],
      },
      {
        guest: 'Vasyl',
        stance: 'none',
        language: 'uk',
        body: 'А хто скаже про це самому працівникові: фірма чи агенція?',
        replies: [
          {
            by: 'Andriy Bondar',
            language: 'uk',
            body: 'Хай пишуть у договорі, на першій сторінці. Інакше не скаже ніхто.',
          },
        ],
      },
    ],
  },
];
