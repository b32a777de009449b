import type { SaidOfBlock } from '../spoken.js';

/** On why, and on diplomas: the second version. */
export const agendaSecondRecognition: SaidOfBlock[] = [
  {
    block: 1,
    said: [
      {
        guest: 'statisticus buiten dienst',
        stance: 'neutral',
        body: 'Leg bij het verschil tussen 38,6 en 21,1 procent uit dat het bij het tweede getal alleen om vrouwen gaat. Ik zag het al verkeerd in de krant.',
        replies: [
          {
            by: 'Iris van Leeuwen',
            body: 'Terecht. De vergelijking klopt alleen met de 40,7 procent ervoor. Een kleine tabel van vier vakjes zou misverstanden voorkomen.',
          },
        ],
      },
      {
        by: 'Grace Owusu',
        stance: 'none',
        language: 'en',
        body: 'A nurse in Kumasi, a cleaner in Almere. Behind the figure for women there is often a third thing besides paper and language: nobody asks us what we did before. At the intake I was asked for my shoe size, for the safety shoes, and not for my profession. I tell it as a joke now, but I did not laugh that day.',
      },
      {
        guest: 'Anke',
        stance: 'against',
        body: 'Ik mis de vraag of er hier wel genoeg banen op dat niveau zíjn. In onze regio is de vraag naar kunsthistorici beperkt, uit welk land dan ook.',
      },
    ],
  },
  {
    block: 7,
    said: [
      {
        by: 'Amina Yusuf',
        stance: 'for',
        language: 'en',
        body: 'The clock now starts with the first paper. This is what we asked for, and we thank the ministry for listening.\n\nOne question is left. What happens on day thirty-one? A term without a consequence is a hope. We suggest that after thirty days the applicant may start work as if the statement were positive, until it arrives.\n\nThis is not as bold as it sounds. An employer who hires somebody on that footing knows it, the applicant knows it, and the six months of guidance that you reimburse elsewhere in this chapter are meant for exactly this situation.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Voor een kok of een programmeur: prima. Voor beroepen waar de wet een diploma eist kan een werkgever dat risico niet nemen.',
            replies: [
              {
                by: 'Amina Yusuf',
                language: 'en',
                body: 'Agreed, leave the regulated professions out. That is still four applicants out of five.',
                replies: [
                  {
                    guest: 'jurist bestuursrecht',
                    body: 'Daar bestaat al een vorm voor: een besluit van rechtswege. Het moet dan wel in de wet en niet in een agenda, dus reken op twee jaar.',
                  },
                ],
              },
            ],
          },
          { by: 'Gerrit Smit', body: 'Automatisch positief? Dan wordt te laat zijn het nieuwe goedkeuren. Niet doen.' },
        ],
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        passage: 'nadat het eerste stuk is ingeleverd',
        instead: 'nadat het diploma en de cijferlijst zijn ingeleverd',
        body: 'Het eerste stuk kan een kopie van een paspoort zijn. Dan tikt de klok terwijl er inhoudelijk niets te beoordelen valt. Deze twee stukken zijn het minimum.',
        replies: [
          {
            guest: 'dossierbehandelaar',
            body: 'Vanuit de praktijk: dit zou werken. Met die twee kan ik beginnen, de rest vraag ik op terwijl ik lees.',
          },
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'Only if “or what is left of them” is added. Half of those we help have one of the two.',
          },
        ],
      },
      {
        guest: 'Yonas',
        stance: 'for',
        language: 'en',
        body: 'Good change. Please let it count for people who are already waiting too.',
      },
      {
        guest: 'Mère d’une infirmière',
        stance: 'none',
        language: 'fr',
        body: 'L’avis pourrait-il être écrit en langage simple ? Ma belle-fille a reçu quatre pages et, à deux, nous ne savions toujours pas si c’était oui ou non.',
        replies: [
          {
            by: 'Marieke Hofstra',
            body: 'Ik heb zo’n brief als lesmateriaal gebruikt. Zelfs mijn Nederlandse collega’s kwamen er niet uit.',
          },
        ],
      },
      {
        by: 'Pieter Kroon',
        stance: 'for',
        body: 'Goed gehoord en goed opgeschreven. Nu de bezetting nog: wij horen dat er bij het centrum elf vacatures openstaan. Een termijn halen met te weinig mensen kan maar op één manier, en dat is minder goed lezen. Zet daarom in de begroting apart wat er voor beoordelaars bij komt.',
      },
      {
        by: 'Tomas Berg',
        stance: 'neutral',
        language: 'de',
        body: 'Für die Pflege zählt am Ende die Eintragung ins Register, nicht die erste Auskunft. Können beide Stellen dieselben Unterlagen benutzen, statt sie zweimal anzufordern? Unsere Bewerberinnen schicken dieselbe beglaubigte Kopie heute an drei Adressen, und jede Beglaubigung kostet etwa einen halben Tageslohn.',
      },
      {
        guest: 'Aïcha',
        stance: 'for',
        language: 'fr',
        body: 'Trente jours à partir du premier document : enfin une règle que je peux expliquer à ma mère.',
      },
    ],
  },
  {
    block: 8,
    said: [
      {
        by: 'Pieter Kroon',
        stance: 'for',
        passage: 'naar keuze van de aanvrager',
        body: 'Vier woorden, en het verschil tussen ondergaan en meedoen. Laat ze staan, wie er ook nog aan schaaft.',
      },
      {
        guest: 'ربيع، لحّام',
        stance: 'for',
        language: 'ar',
        body: 'أختار الاختبار العملي. متى أستطيع أن آتي؟',
        replies: [
          {
            by: 'Ewa Nowak',
            language: 'en',
            body: 'If the measure starts in January as planned, our first free Friday is the second one of that month. We will publish the dates.',
          },
        ],
      },
      {
        by: 'Priya Nair',
        stance: 'neutral',
        language: 'en',
        passage: 'binnen twee weken een tolk',
        body: 'Two weeks is fine, but who is the interpreter? Mine translated “contraindication” as “opposite advice”. Please ask for interpreters with training in the field, or send the list of terms beforehand.',
        replies: [
          {
            guest: 'Tigrinya interpreter',
            language: 'en',
            body: 'A list of terms beforehand is half the work for us. We ask for it, and we never get it.',
          },
          {
            by: 'Lotte Visser',
            body: 'Wij artsen hebben zulke lijsten in zes talen liggen. Ik vraag mijn beroepsvereniging of ze openbaar mogen.',
          },
        ],
      },
      {
        guest: 'vakdocent elektro',
        stance: 'against',
        body: 'Kiezen klinkt vriendelijk, maar bij elektrotechniek wil ik iemand zien werken. Praten over een groepenkast is nog geen groepenkast.',
      },
      {
        by: 'Omar Haddad',
        stance: 'for',
        language: 'ar',
        body: 'شكرًا على هذا التعديل. أقترح أن يحصل المتقدم على نتيجة الحديث مكتوبة مع الأسباب، حتى يعرف ما الذي ينقصه إن لم ينجح. وأقترح أيضًا أن يُذكر في النص من يدفع أجر المترجم، فقد طُلب مني دفعه في المرة الماضية.',
      },
      {
        by: 'Danylo Kovalenko',
        stance: 'for',
        language: 'en',
        body: 'One more wish: let people try again after three months. I was so nervous the first time that I forgot the word for “load-bearing”.',
      },
    ],
  },
  {
    block: 10,
    said: [
      {
        by: 'Iris van Leeuwen',
        stance: 'for',
        body: 'Wij bieden aan om de opzet van deze cijfers gratis mee te lezen. Drie definities vooraf schelen jaren gesteggel achteraf: wanneer begint een aanvraag, wanneer eindigt zij, en wat telt als ingetrokken.',
      },
      {
        guest: 'privacyfunctionaris',
        stance: 'neutral',
        body: 'Let bij kleine beroepsgroepen op herleidbaarheid; één Armeense tandarts per kwartaal is geen statistiek.',
      },
      { guest: 'Henk', stance: 'against', body: 'Nog een rapport.' },
    ],
  },
  {
    block: 11,
    said: [
      {
        by: 'Wout Jansen',
        stance: 'for',
        body: 'Ik heb intussen iemand in dienst, een monteur uit Homs. De eerste maand kostte hij mij tijd, nu legt hij mij uit hoe je zonder bouwtekening een leiding vindt. Zes maanden begeleiding is genoeg, als je de eerste drie dubbel telt.',
        replies: [
          {
            guest: 'kapper met twee stoelen',
            body: 'Dubbel tellen in het begin zou voor ons ook kloppen. Na drie maanden loopt het.',
          },
        ],
      },
      {
        by: 'Pieter Kroon',
        stance: 'neutral',
        passage: 'iemand op niveau laten beginnen',
        instead: 'iemand op niveau en in de bijbehorende loonschaal laten beginnen',
        body: 'Wij vroegen dit in de eerste ronde en vinden er niets van terug. Nogmaals dus, en nu met de woorden erbij. In de bijlage van onze eerste brief staan vier loonstroken, met toestemming en zonder namen. Het verschil tussen de laagste en de hoogste, voor hetzelfde werk in dezelfde hal, is 611 euro per maand.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'De aanloopschaal uit de cao is daar nu juist voor gemaakt. Met “bijbehorende” bedoelt u hopelijk ook die?',
          },
          { by: 'Wout Jansen', body: 'Wij hebben niet eens een cao. Wat is dan bijbehorend?' },
        ],
      },
      {
        guest: 'controller',
        stance: 'against',
        body: 'Zonder maximum per bedrijf gaat het geld naar de drie grootste uitzenders. Die hebben een afdeling voor subsidies, de bakker niet.',
      },
      {
        by: 'Andriy Bondar',
        stance: 'for',
        language: 'uk',
        body: 'Мій керівник узяв би мене інженером уже завтра, якби хтось оплатив йому години наставника. Покажіть йому цей пункт нідерландською, будь ласка, одним аркушем.',
      },
    ],
  },
];
