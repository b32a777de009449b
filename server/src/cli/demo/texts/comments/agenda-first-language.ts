import type { SaidOfBlock } from '../spoken.js';

/** On language lessons, childcare and lessons at work: the first version. */
export const agendaFirstLanguage: SaidOfBlock[] = [
  {
    block: 15,
    said: [
      {
        by: 'Fatima Benali',
        stance: 'for',
        body: 'Ik heb drie kinderen, van twee, vijf en acht. De cursus in ons dorp is op dinsdagochtend, maar de school gaat pas om half negen open en de bus vertrekt om tien voor half negen. Ik ben twee keer geweest.\n\nEen avond zou kunnen als er iemand bij de jongste is tot ik thuis ben. Dat is bij ons om kwart over acht.',
        answer: {
          status: 'partly',
          body: 'Bij de avond- en de weekendcursus is er nu opvang tot 20.30 uur. Reistijd meetellen kan nog niet.',
        },
        replies: [
          {
            by: 'Ingrid Vos',
            body: 'Dit horen wij van veel ouders. Bij ons schuift de ochtendles na de zomer naar kwart over negen; dat kostte niets, alleen een gesprek met de vervoerder.',
            replies: [
              {
                by: 'Fatima Benali',
                body: 'Waarom heeft niemand dat eerder gevraagd? Ik wil best meedenken over het rooster.',
                replies: [
                  {
                    by: 'Ingrid Vos',
                    body: 'Eerlijk antwoord: omdat wij het rooster met docenten maakten en niet met cursisten. Dat veranderen wij, u krijgt een uitnodiging via de cursus.',
                  },
                ],
              },
            ],
          },
          {
            guest: 'buschauffeur',
            body: 'Lijn 34 rijdt na 19.30 uur alleen op afroep. Zet dat er ook bij, want wie dat niet weet staat in het donker te wachten.',
          },
        ],
      },
      {
        by: 'Sean Doyle',
        stance: 'for',
        language: 'en',
        body: 'At our language café the evening group has grown from six to twenty-three people since it moved to 19:00. All of them have jobs. Nobody had offered them anything before. I am only a retired printer with a box of cards, so I cannot bring anyone to an exam. But each of them now asks me the same thing, which is where the real course is, and I have to say: forty minutes away, on a Tuesday at ten.',
      },
      {
        guest: 'taaldocent in Oudeveen',
        stance: 'neutral',
        body: 'Een avondcursus is geen dagcursus in het donker. Na een dienst van acht uur neemt niemand drie uur grammatica op. Houd het op anderhalf uur, twee keer per week, en betaal ons de toeslag die elders in het onderwijs gewoon is. Ik doe dit werk zestien jaar en heb nog nooit een vast contract gehad. Wie avondlessen wil, heeft ’s avonds docenten nodig die er volgend jaar ook nog zijn.',
        replies: [
          {
            by: 'Marieke Hofstra',
            body: 'Helemaal mee eens. Mijn avondgroep leert in anderhalf uur evenveel als de ochtendgroep in tweeënhalf, als er gegeten is voor het begint. Soep helpt.',
          },
          { by: 'Gerrit Smit', body: 'Toeslagen, soep, opvang. Het loopt wel op zo.' },
        ],
      },
      {
        by: 'Selam Haile',
        stance: 'against',
        language: 'en',
        passage: 'als de reis niet langer duurt dan dertig minuten',
        instead: 'als de reis met het openbaar vervoer, deur tot deur, niet langer duurt dan dertig minuten',
        body: 'Thirty minutes by car is an hour and a half by bus where our people live, and few of them have a car.',
        replies: [
          {
            by: 'Rachid El Amrani',
            body: 'Deur tot deur, akkoord. Maar in de polder haalt dan geen enkele gemeente de norm en vervalt het samen doen. Liever veertig minuten die gehaald worden.',
          },
          {
            by: 'Bilal Aydin',
            body: 'Op de fiets kan ook, als mensen kunnen fietsen. Onze fietslessen voor vrouwen zitten altijd vol.',
          },
        ],
      },
      {
        by: 'Andriy Bondar',
        stance: 'for',
        language: 'uk',
        body: 'Я працюю на складі в дві зміни, і тиждень у мене щоразу інший. Мені потрібен не «вечірній курс», а можливість прийти цього тижня ввечері, а наступного вранці, і щоб учителі знали, де я зупинився. За пів року я пропустив одинадцять занять із двадцяти чотирьох. Не тому, що лінувався, а тому, що заняття завжди були в той самий день.',
        replies: [
          {
            by: 'Oksana Melnyk',
            language: 'uk',
            body: 'У нас у Гронінгені так і роблять: дві паралельні групи з однією програмою. Запитайте у своїй бібліотеці.',
          },
        ],
      },
      {
        by: 'Amadou Diallo',
        stance: 'none',
        language: 'fr',
        body: 'Le samedi, je travaille au marché ; le dimanche, je suis libre. « Le week-end » peut vouloir dire beaucoup de choses : écrivez quel jour, ou laissez les participants choisir. Dans mon groupe de douze, nous avons voté en cinq minutes : dimanche, dix heures. La bibliothèque était fermée, alors la leçon a lieu dans ma cuisine.',
      },
      {
        guest: 'raadslid kleine gemeente',
        stance: 'against',
        body: 'Wij hebben 41 cursisten op zes niveaus. Een avond- én een weekendcursus betekent groepen van drie. Reken ons niet af op aanbod maar op wie er een plek heeft. Dertig kilometer verderop zit een stad met lege lokalen. Wij willen best meebetalen aan een plek daar, met vervoer erbij, maar volgens deze alinea voldoen wij dan niet.',
        replies: [
          {
            by: 'Ingrid Vos',
            body: 'Kom eens praten: wij delen al een docent met twee buurgemeenten en hebben op zaterdag nog zeven stoelen vrij.',
          },
        ],
      },
      { guest: 'cursist', stance: 'for', body: 'Zaterdag graag. Dan is mijn man thuis.' },
      {
        guest: 'conciërge',
        stance: 'none',
        body: 'Avondlessen in een school: wie sluit af, wie zet het alarm aan, wie betaalt de verwarming? Het klinkt klein. Het is bij ons de reden dat het na drie weken ophield. Nu heb ik een sleutel gegeven aan de docent en kom ik zelf om negen uur langs. Dat is niet volgens het protocol, maar de les gaat door.',
      },
    ],
  },
  {
    block: 16,
    said: [
      {
        guest: 'vader van drie',
        stance: 'for',
        body: 'Eindelijk. Nu zitten mijn vrouw en ik om de beurt in dezelfde les en missen wij allebei de helft.',
      },
      {
        by: 'Lotte Visser',
        stance: 'for',
        body: 'Als huisarts zie ik moeders die na acht jaar nog hun zoon van elf meenemen om te tolken bij een gynaecologisch gesprek. Dat is slecht voor haar en voor hem. Vraag ik naar de taalles, dan is het antwoord bijna altijd: geen oppas.\n\nOpvang bij de les is geen extraatje maar de voorwaarde.\n\nNog iets uit de spreekkamer: de vrouwen die wél naar les gaan komen minder vaak, en met andere vragen. Vroeger was het hoofdpijn, nu is het: kunt u mij uitleggen wat er in deze brief van het ziekenhuis staat? Dat is voor mij het beste bewijs dat dit geld oplevert, ook al staat het in geen enkele tabel.',
        replies: [
          {
            by: 'Nadia F.',
            language: 'fr',
            body: 'Nous entendons la même chose dans notre réseau. Ajoutons que beaucoup de mères ne confient pas leur enfant à quelqu’un qu’elles n’ont jamais vu : prévoyez une première séance où elles restent ensemble.',
            replies: [
              {
                by: 'Lotte Visser',
                body: 'Mooi idee, en het kost niets. Bij het consultatiebureau doen wij dat ook zo.',
              },
            ],
          },
        ],
      },
      {
        guest: 'leidster kinderopvang',
        stance: 'neutral',
        passage: 'kinderopvang in hetzelfde gebouw of op tien minuten lopen',
        body: 'Een buurthuis voldoet zelden aan de eisen voor een opvanglocatie: slaapruimte, buitenruimte, twee vaste gezichten per groep. Bedoelt u opvang volgens de wet, of oppas terwijl de ouder in het gebouw is? Dat scheelt een factor vier in geld. Ik vraag het niet om moeilijk te doen. Wij hebben twee keer een groep moeten sluiten omdat niemand dit vooraf had uitgezocht, en de ouders hoorden het aan de deur.',
        replies: [
          {
            by: 'Hanneke Blok',
            body: 'In onze bibliotheken is de ouder in het gebouw en mag het daarom eenvoudiger. Schrijf dat verschil op, dan weet iedereen waar hij aan toe is.',
          },
        ],
      },
      {
        by: 'Oksana Melnyk',
        stance: 'for',
        language: 'uk',
        body: 'Моїй доньці чотири роки, і я вчу нідерландську з телефона, поки вона спить. Якби садочок був у тій самій будівлі, я здала б іспит ще торік. І ще одне: донька теж вивчила б мову. Зараз вона весь день зі мною й чує лише українську.',
      },
      {
        by: 'Gerrit Smit',
        stance: 'against',
        body: 'Werkende ouders met een gewoon salaris betalen hun opvang voor een groot deel zelf en staan óók op een wachtlijst. Dit gaat scheve gezichten geven, en dat helpt niemand. Vraag dan in elk geval een kleine eigen bijdrage, zoals bij de sportclub. Wat niets kost, wordt ook makkelijker overgeslagen.',
        replies: [
          {
            by: 'Fatima Benali',
            body: 'Ik begrijp het wel. Maar het gaat om twee keer anderhalf uur, niet om vijf dagen. En daarna kan ik ook werken en belasting betalen.',
          },
          { guest: 'moeder uit Oost', body: 'Ik betaal mijn opvang zelf en gun haar die drie uur van harte.' },
        ],
      },
      {
        by: 'Yusuf Demir',
        stance: 'for',
        body: 'Onze moskee en twee kerken hebben overdag lege ruimten met een keuken en een tuin. Vijf minuten van het buurthuis. Mogen wij die aanbieden? Er is een speelkamer die alleen op zondag wordt gebruikt, en er zijn acht vrouwen met een verklaring omtrent gedrag die het leuk vinden.',
        replies: [
          {
            guest: 'bewoner centrum',
            body: 'Prima, als het een gewone ruimte blijft waar iedereen zich welkom voelt.',
          },
        ],
      },
      {
        by: 'Katrin Vogel',
        stance: 'for',
        language: 'de',
        body: 'Bitte auch an Schulkinder denken. Um 19 Uhr braucht eine Siebenjährige keine Krippe, sondern einen Tisch, Stifte und jemanden, der beim Rechnen hilft. Unsere Schule öffnet dafür zweimal in der Woche die Bücherei. Die Eltern sitzen im Raum daneben, und am Ende lesen alle zusammen eine Seite vor.',
      },
      {
        guest: 'Elifs Oma',
        stance: 'none',
        language: 'de',
        body: 'Jetzt passe ich auf, zweimal in der Woche, und ich tue es gern. Aber ich bin 71.',
      },
    ],
  },
  {
    block: 18,
    said: [
      {
        by: 'Marieke Hofstra',
        stance: 'for',
        body: 'Ik maakte zo’n les met een bakkerij: woorden als gist, rijskast en uitklokken. Het kostte mij zes avonden die niemand betaalde. Graag deze actie, mét een aantal uren erin.',
        replies: [
          {
            by: 'Ewa Nowak',
            language: 'en',
            body: 'Our college would share such lessons between teachers, so that not everyone has to invent the bakery again.',
          },
        ],
      },
      {
        by: 'Ruben Kuipers',
        stance: 'against',
        passage: 'krijgen tijd',
        body: 'Van wie, en hoeveel? “Tijd krijgen” staat in elke nota en in geen enkel rooster. Schrap het of maak het concreet.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Schrappen dan. Werkgevers kunnen die lessen met hun eigen opleiders maken, en sneller ook.',
          },
        ],
      },
      {
        guest: 'leermeester in de bouw',
        stance: 'none',
        body: 'Neem de docent een dag mee op de steiger. Daarna schrijft die les zichzelf.',
      },
    ],
  },
  {
    block: 19,
    said: [
      {
        by: 'Pieter Kroon',
        stance: 'against',
        passage: 'worden aangemoedigd',
        instead: 'zijn verplicht',
        body: 'Aanmoedigen doen wij al twintig jaar.',
        replies: [
          {
            by: 'Joris Damen',
            body: 'Verplichten werkt averechts bij een bedrijf met vijf mensen en één bestelbus. Kom eerst met een vergoeding die klopt.',
          },
          {
            guest: 'warehouse worker',
            language: 'en',
            body: 'The boss said yes, but the shift leader then put me on nights. Who checks that?',
          },
        ],
      },
      {
        by: 'Tomas Berg',
        stance: 'for',
        language: 'de',
        body: 'Wir machen das seit zwei Jahren, mittwochs von 14 bis 16 Uhr, wenn es auf den Stationen ruhiger ist. Die Krankmeldungen in diesen Teams sind zurückgegangen. Beweisen kann ich den Zusammenhang nicht, aber niemand möchte die Stunden wieder abgeben. Geholfen hat, dass die Stationsleitungen selbst einmal im Monat am Unterricht teilnehmen. Seitdem wird auf der Station langsamer gesprochen.',
      },
      {
        by: 'Grace Owusu',
        stance: 'for',
        language: 'en',
        body: 'I clean offices from five in the morning. By the evening I am asleep over the book. Two hours in working time would be the first lesson I could stay awake for. My employer says: of course, but the client decides. The client says: of course, but ask your employer. Somebody must be named in this sentence, or they will go on being polite to each other.',
      },
    ],
  },
];
