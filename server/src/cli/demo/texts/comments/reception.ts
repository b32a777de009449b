import type { SaidOfBlock } from '../spoken.js';

/** On one desk at the station. */
export const saidOfReception: SaidOfBlock[] = [
  {
    block: 1,
    said: [
      {
        by: 'Oksana Melnyk',
        stance: 'for',
        language: 'uk',
        body: 'Коли я приїхала, то за перші два тижні побувала в семи установах, і в кожній починала розповідь спочатку. Один стіл, де мою історію почують один раз, це велике полегшення. Тільки, будь ласка, подумайте про місце, де можна говорити тихо. Не все хочеться розповідати, коли за спиною стоїть черга.',
        replies: [
          {
            by: 'Ingrid Vos',
            body: 'Dank u. Dat u het verhaal maar één keer hoeft te doen is ook ons doel; u bepaalt zelf wat wij aan de huisarts of de school doorgeven.',
            replies: [
              {
                by: 'Andriy Bondar',
                language: 'uk',
                body: 'А де це буде записано? Я хотів би бачити, хто й що про мене передав далі.',
              },
            ],
          },
        ],
      },
      {
        guest: 'bewoner Spoorstraat',
        stance: 'against',
        body: 'Het oude postkantoor heeft geen enkele parkeerplaats en de fietsen staan nu al op de stoep. Is er naar de leegstaande winkel op het Marktplein gekeken? Wij wonen hier met veel plezier en hebben niets tegen het plan zelf. Maar op donderdagavond is het station al de drukste plek van de stad.',
        replies: [
          {
            guest: 'rolstoelgebruiker',
            body: 'Het Marktplein is klinkers, het postkantoor heeft een hellingbaan. Voor mij is de keus snel gemaakt.',
          },
          {
            by: 'Ingrid Vos',
            body: 'Ja, die winkel is bekeken: te klein voor een ruimte waar je ongestoord kunt praten. Over de fietsen gaan wij met de spoorbeheerder om tafel.',
          },
        ],
      },
      {
        by: 'Lotte Visser',
        stance: 'neutral',
        body: 'Inschrijven bij een huisarts kan alleen als er een huisarts met plaats is. Van de zes praktijken in Oudeveen nemen er vier niemand aan. Het loket kan dan hoogstens een wachtlijst verzorgen; regel dat eerst. Een mogelijkheid: de praktijken nemen om de beurt tien gezinnen aan, en de gemeente betaalt de tolk voor het eerste gesprek. Drie collega’s zeiden mij al dat zij dan meedoen.',
        replies: [
          {
            guest: 'praktijkassistente',
            body: 'Wij hebben wel plek, maar alleen als er een tolk bij de eerste afspraak is. Dubbele tijd krijgen wij niet betaald.',
          },
        ],
      },
      {
        guest: 'Expat in Oudeveen',
        stance: 'for',
        language: 'en',
        passage: 'voor iedereen die hier nieuw komt wonen',
        body: '“Everyone”, I hope, also means those of us who came for a job at the chip factory. We have money, but no idea how the bins work. It took us five months to find out that there is a swimming club, and that it had been looking for a trainer all that time. My wife swam for her country.',
      },
      {
        guest: 'Famille K.',
        stance: 'for',
        language: 'fr',
        body: 'Très bonne idée. Pour l’école, pourrait-on aussi y rencontrer un directeur une fois par mois ? Le choix d’une école était pour nous le plus difficile. On nous a donné une liste de neuf noms sans un mot d’explication, et nous avons choisi celle dont nous savions prononcer le nom.',
      },
      { guest: 'sleutelmaker station', stance: 'none', body: 'Eindelijk weer aanloop.' },
    ],
  },
  {
    block: 2,
    said: [
      {
        guest: 'Kasia',
        stance: 'against',
        language: 'en',
        passage: 'op werkdagen van 9.00 tot 17.00 uur',
        instead: 'op werkdagen van 9.00 tot 17.00 uur en op zaterdag van 9.00 tot 13.00 uur',
        body: 'I pick tomatoes from six to four, and the bus takes fifty minutes. On Thursday I could come, with everybody else in the greenhouse. Please add Saturday morning. The last time I took a free day for the town hall it cost me 96 euros, and then one paper was missing.',
        replies: [
          {
            guest: 'tuinder',
            body: 'Bij mij werken er zestig. Als u op zaterdag open bent, rijd ik zelf met het busje.',
          },
          {
            by: 'Yusuf Demir',
            body: 'Zaterdag steunen wij. Op vrijdag tussen één en drie zijn veel mannen in de moskee; die uren kunt u dus missen.',
            replies: [
              {
                guest: 'baliemedewerker gemeente',
                body: 'Ruilen van vrijdagmiddag voor zaterdagochtend zou ik persoonlijk prima vinden. Vraag het ons ook even, wij lezen dit nu in de krant.',
                replies: [
                  {
                    by: 'Ingrid Vos',
                    body: 'Dat had anders gemoeten. Volgende week dinsdag ligt het op tafel in jullie overleg.',
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        by: 'Katrin Vogel',
        stance: 'neutral',
        language: 'de',
        body: 'Ein Telefon mit Dolmetscher am Wochenende ist gut. Wichtig ist nur, dass man nicht zuerst durch ein niederländisches Menü mit sechs Ziffern muss.',
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        body: 'Een telefoonlijn met tolken voor hooguit twintig telefoontjes per weekend. Dat wordt een duur gesprek. Zet de veelgestelde vragen in acht talen op één pagina en klaar.',
        replies: [
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'Those who ring at the weekend seldom have a frequently asked question. Last Sunday it was a woman whose landlord had changed the lock.',
          },
        ],
      },
      {
        guest: 'أم يوسف',
        stance: 'for',
        language: 'ar',
        body: 'مساء الخميس مناسب جدًا لأن زوجي يعود من العمل في الخامسة ونستطيع أن نأتي معًا. هل توجد زاوية للأطفال؟',
      },
      {
        guest: 'machinist',
        stance: 'none',
        body: 'Donderdagavond is koopavond én de laatste stoptrein naar het noorden gaat om 20.04 uur. Tien minuten eerder sluiten scheelt mensen een uur.',
      },
      {
        guest: 'Dmytro',
        stance: 'for',
        language: 'uk',
        body: 'Мені підходить. Головне, щоб можна було прийти без запису.',
      },
      {
        by: 'Lotte Visser',
        stance: 'none',
        body: 'Zet op het bord ook wanneer de huisartsenpost open is. Wie ’s avonds voor een dichte deur staat, heeft soms geen vraag maar koorts.',
      },
    ],
  },
  {
    block: 4,
    said: [
      {
        by: 'Selam Haile',
        stance: 'for',
        language: 'en',
        body: 'A guide who was once new is the best part of this plan. From ten years of doing it, three lessons:\n\n1. **Pay by the hour, not by the half-day.** A conversation that goes well does not look at the clock.\n2. **Never one guide alone.** People bring heavy stories, and a colleague to share a coffee with afterwards is worth more than a sixth evening of training.\n3. **Guides are not interpreters.** Say so on a sign at the table, or within a month they will be.',
        replies: [
          {
            guest: 'future guide',
            language: 'en',
            body: 'That third point has happened to me already, at a notary’s of all places. The sign, please.',
          },
          {
            by: 'Ingrid Vos',
            body: 'Punt twee en drie nemen wij mee. Over punt één moeten wij met de belastingdienst praten: per uur wordt het al snel loondienst.',
          },
        ],
      },
      {
        guest: 'WW’er van 58',
        stance: 'neutral',
        passage: 'een vergoeding per dagdeel',
        body: 'Wordt die vergoeding gekort op een uitkering? Zo ja, dan krijgt u alleen gidsen die al werk hebben, en die zitten overdag niet aan uw tafel. Ik zou het zelf graag doen. Ik kwam in 1991, heb dertig jaar in de logistiek gewerkt en ken elke balie in deze stad van beide kanten.',
        replies: [
          {
            guest: 'klantmanager',
            body: 'Tot het bedrag voor vrijwilligers niet, daarboven wel. Het scheelt dus hoe de gemeente het noemt.',
          },
        ],
      },
      {
        by: 'Omar Haddad',
        stance: 'for',
        language: 'ar',
        body: 'أودّ أن أكون مرشدًا. وصلتُ إلى أوديفين قبل ست سنوات ولم أكن أعرف كيف أحجز موعدًا. خمس أمسيات للتدريب معقولة إن لم تكن في أسبوع واحد. وأرجو أن يكون بين المرشدين نساء أيضًا، فزوجتي كانت لن تسأل رجلًا عن الطبيب.',
      },
      {
        guest: 'Gerda',
        stance: 'against',
        body: 'Twee mensen per tafel is twee salarissen per tafel. Laat de gidsen in de hal staan, daar zijn de vragen het eerst.',
      },
      {
        by: 'Amadou Diallo',
        stance: 'for',
        language: 'fr',
        body: 'Le guide doit aussi pouvoir dire « je ne sais pas » et savoir qui appeler. C’est cela qu’il faut apprendre pendant les cinq soirées.',
      },
      {
        by: 'Priya Nair',
        stance: 'none',
        language: 'en',
        body: 'Could one guide be a young parent? School and doctor are the questions of families, and pensioners with time are not always the ones who know the school app.',
      },
    ],
  },
  {
    block: 5,
    said: [
      {
        by: 'Iris van Leeuwen',
        stance: 'neutral',
        passage: 'vragen wij iedereen die langskwam',
        body: 'Wie langskwam is tevreden óf boos. Vraag ook wie níet kwam; die vindt u bij de school en de supermarkt, niet in uw bestand. Wij hebben een korte vragenlijst van zes vragen die zonder lezen kan, met plaatjes en geluid. U mag hem gebruiken, als u de uitkomst ook aan ons laat zien.',
      },
      {
        guest: 'Lin',
        stance: 'for',
        language: 'en',
        body: 'Please ask me by a short message, in my language, with three questions. I delete letters with a logo.',
      },
      {
        guest: 'oud-raadslid',
        stance: 'against',
        passage: 'wij schrijven op wat wij ermee doen',
        instead: 'wij schrijven binnen acht weken op wat wij ermee doen en wat niet, en waarom',
        body: 'Ik heb dertig jaar beleid geëvalueerd. Zonder datum gebeurt het niet.',
        replies: [{ by: 'Ingrid Vos', body: 'Die acht weken kunnen wij beloven. Dank.' }],
      },
      {
        by: 'Tomas Berg',
        stance: 'for',
        language: 'de',
        body: 'Ein halbes Jahr ist ein guter Zeitpunkt. Fragen Sie dann auch die Menschen hinter dem Tisch, nicht nur die davor.',
      },
      {
        guest: 'Jonas',
        stance: 'none',
        language: 'de',
        body: 'Bitte die Ergebnisse auch am Bahnhof aushängen. Die Internetseite der Gemeinde findet niemand zufällig.',
      },
      {
        by: 'Hanneke Blok',
        stance: 'for',
        body: 'Onze bibliotheek zit er schuin tegenover. Wij willen die vragen best voor u stellen, aan de leestafel, met tijd.',
        replies: [
          {
            guest: 'Lin',
            language: 'en',
            body: 'I would answer you there. I read the Chinese magazine every Tuesday.',
          },
        ],
      },
    ],
  },
];
