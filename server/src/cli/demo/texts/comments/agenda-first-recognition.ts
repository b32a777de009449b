import type { SaidOfBlock } from '../spoken.js';

/** On why, and on diplomas: the first version. */
export const agendaFirstRecognition: SaidOfBlock[] = [
  {
    block: 1,
    said: [
      {
        by: 'Tesfay Gebre',
        stance: 'for',
        language: 'en',
        body: 'I am one of the 38.6 per cent. In Asmara I designed bridges; here I have been sorting parcels for four years. It helps to see it written down by a ministry, because people around me keep saying that it is my own fault. What I miss is the price of it. My three children saw their father come home tired from work he could do asleep, and the oldest decided that studying does not pay.',
        replies: [
          {
            by: 'Gerrit Smit',
            body: 'Met alle respect voor uw verhaal: een cijfer uit 2019 zegt weinig over nu. Sindsdien is de arbeidsmarkt omgedraaid en kan een ingenieur overal terecht. Waar liep het bij u dan op vast?',
            replies: [
              {
                by: 'Tesfay Gebre',
                language: 'en',
                body: 'On the one line “degree equivalent to”. I sent 61 applications. Nine employers rang me, all nine asked for that line, and the letter with that line took fourteen months. By then I had “no recent experience”.',
                replies: [
                  {
                    by: 'Gerrit Smit',
                    body: 'Veertien maanden wist ik niet. Dan ligt het probleem bij de snelheid en niet bij het geld, en dat is precies mijn punt.',
                  },
                ],
              },
            ],
          },
          {
            by: 'Iris van Leeuwen',
            body: 'Nieuwere cijfers bestaan wel, maar tellen naar nationaliteit. Wie die naast de reeks uit 2019 zet, vergelijkt appels met peren. Een voetnoot die dat zegt staat er gelukkig bij.',
          },
        ],
      },
      {
        by: 'Iris van Leeuwen',
        stance: 'neutral',
        body: 'Twee kanttekeningen bij deze alinea:\n\n- Het gaat om mensen **met** werk. Wie door een ongelezen diploma helemaal geen werk vindt, telt niet mee, en dat zijn vooral vrouwen.\n- Een deel van het verschil verdwijnt vanzelf na tien jaar verblijf. Splits dus uit naar verblijfsduur, anders lijkt straks elke verbetering een gevolg van deze agenda.\n\nWij hebben beide uitsplitsingen liggen voor 2014 tot en met 2019. Ze laten zien dat het verschil in de eerste drie jaar nauwelijks beweegt en daarna in twee sprongen kleiner wordt: na het eerste vaste contract en na de verhuizing naar een andere stad.\n\nDat tweede verraste ons. Het zou een reden kunnen zijn om bij de drie loketten niet alleen te kijken naar waar mensen wonen, maar ook naar waar hun vak wordt gevraagd.',
      },
      {
        guest: 'Ria',
        stance: 'against',
        body: 'Percentages achter de komma maken geen indruk op mijn dochter, die met een Nederlands diploma ook niets vindt.',
      },
      {
        guest: 'zij-instromer',
        stance: 'none',
        body: 'Waarom staat hier niets over mannen en vrouwen boven de vijftig? Die groep krijgt zelfs mét erkenning geen brief terug.',
      },
    ],
  },
  {
    block: 7,
    said: [
      {
        by: 'Amina Yusuf',
        stance: 'against',
        language: 'en',
        passage: 'nadat het dossier compleet is',
        body: 'This is where the promise leaks away. Who decides that a file is complete? The centre does. A clerk who asks for one more stamp on day 29 sets the clock back to zero, and that is what our members describe today.\n\nLet the term begin with the first paper, and let the centre name everything that is missing in one letter.\n\nWe asked 84 members who applied last year to count for us. On average they received four letters. The longest gap between two of them was nineteen weeks, and in eleven cases the paper asked for in the fourth letter had been in the envelope of the first.',
        answer: {
          status: 'taken-over',
          body: 'De dertig dagen lopen nu vanaf het eerste stuk. Wat ontbreekt, staat in één brief.',
        },
        replies: [
          {
            by: 'Pieter Kroon',
            body: 'Onze consulenten zien hetzelfde: drie keer een brief, elke keer één ontbrekend stuk. Wij steunen het voorstel, met als aanvulling dat de aanvrager vier weken krijgt om te leveren zonder zijn plaats te verliezen.',
            replies: [
              {
                guest: 'dossierbehandelaar',
                body: 'Ik werk aan de andere kant van die brief. Wij vragen niet uit pesterij steeds iets nieuws; vaak blijkt pas uit de vertaling dat een cijferlijst van een ander jaar is. Eén brief kan, als vertalingen vooraf worden gecontroleerd.',
                replies: [
                  {
                    by: 'Amina Yusuf',
                    language: 'en',
                    body: 'Thank you for saying so openly. Then please check the translation in the first week, before anyone has paid for a second one.',
                  },
                ],
              },
            ],
          },
          {
            by: 'Ruben Kuipers',
            body: 'Een klok die loopt terwijl het halve dossier ontbreekt levert alleen haastige afwijzingen op. Pas op wat u wenst.',
          },
        ],
      },
      {
        by: 'Marieke Hofstra',
        stance: 'for',
        passage: 'binnen dertig dagen nadat het dossier compleet is',
        instead: 'binnen dertig dagen nadat het eerste stuk binnen is',
        body: 'In mijn klas zit een apotheker uit Aleppo die al drie keer “bijna compleet” was.',
        answer: { status: 'taken-over', body: 'Zo staat het nu in de tweede versie.' },
        replies: [
          {
            by: 'Priya Nair',
            language: 'en',
            body: 'Pharmacists get this worse than others: we need a letter from a board that, in my case, no longer exists. No term will help unless someone may decide that the letter is not needed.',
          },
        ],
      },
      {
        by: 'Danylo Kovalenko',
        stance: 'for',
        language: 'en',
        body: 'Two small things that would have saved me half a year:\n\n1. Let me upload a photo first, and the certified copy later.\n2. Show me on a page where my file is. I rang eleven times; every call cost somebody’s time.\n\nThe shoes I ordered that week told me four times where they were.',
        answer: {
          status: 'partly',
          body: 'Wie een stuk mist, hoort dat nu in dezelfde brief. Zien waar een dossier ligt volgt als het nieuwe systeem er is.',
        },
      },
      {
        guest: 'Samar',
        stance: 'none',
        language: 'en',
        body: 'What does a first statement cost? It says nothing here. I paid 250 euros, and my sister was told it is free.',
        replies: [
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'It depends on the reason. During the civic integration course it is paid for you; afterwards you pay yourself. Your sister was probably still in the course. We help people ask for it in time, but it should not matter.',
          },
        ],
      },
      {
        by: 'Ingrid Vos',
        stance: 'neutral',
        passage: 'Wie in een gemeente woont',
        body: 'Telt ook wie in een opvanglocatie verblijft en nog niet is ingeschreven? Bij ons wonen mensen gemiddeld elf maanden in de opvang. Dat is precies de tijd waarin een dossier verzameld kan worden. Onze eigen proef met twaalf bewoners liet zien dat acht van hen hun papieren rond hadden op de dag dat zij de sleutel kregen. Wij leggen die opzet graag naast de uwe.',
        replies: [
          {
            by: 'Selam Haile',
            language: 'en',
            body: 'We would say: yes, they must be included. Waiting for an address is the most useless waiting there is. Our volunteers already sit in four reception centres on Wednesdays; with a laptop and a scanner they could send in forty files a week.',
          },
        ],
      },
      {
        by: 'Katrin Vogel',
        stance: 'for',
        language: 'de',
        body: 'In meiner Stadt läuft die Frist ab dem ersten Dokument, und das Amt hat sich daran gewöhnt. Nach einem halben Jahr kamen sogar weniger Rückfragen, weil gleich am Anfang gründlich gelesen wurde. Wichtig war eine kleine Regel dazu: Fehlt etwas, ruft jemand an, bevor ein Brief geschrieben wird. Das klingt aufwendig, spart aber im Schnitt zwei Schreiben pro Fall.',
      },
      {
        by: 'Gerrit Smit',
        stance: 'against',
        body: 'Dertig dagen kost mensen, en mensen kosten geld. Hoeveel beoordelaars moeten erbij? Zonder dat getal is dit een wens en geen maatregel. In de tabel staat 2,4 miljoen voor het eerste jaar. Trek daar de drie loketten vanaf en u houdt genoeg over voor vijftien mensen. Ik laat mij graag verbeteren, maar dan met een sommetje.',
      },
      {
        guest: 'someone on the waiting list',
        stance: 'none',
        language: 'en',
        body: 'Day 212 today.',
        replies: [
          {
            guest: 'Yonas',
            language: 'en',
            body: 'Day 340 here. Ask them for the name of the person who has your file; since I did that, things move.',
          },
        ],
      },
      {
        guest: 'Olena',
        stance: 'for',
        language: 'uk',
        body: 'Мої документи лишилися в Маріуполі, а університет переїхав до Києва. Надішліть, будь ласка, запит до нього самі: установа установі відповідає швидше, ніж людині.',
      },
      {
        guest: 'huisarts in opleiding',
        stance: 'neutral',
        body: 'Een “eerste oordeel” is voor artsen nog maar het begin; daarna komen de kennistoets, de taaltoets en een stage waar geen plaats voor is. Zeg eerlijk in de tekst wat iemand na die dertig dagen wél en niet mag, anders wekt u verwachtingen die het ziekenhuis niet kan waarmaken.\n\nMijn voorstel:\n\n- één zin over wat het oordeel betekent,\n- één zin over wat er daarna nog komt,\n- en een naam van iemand die dat hele pad kent.',
        replies: [
          {
            by: 'Lotte Visser',
            body: 'Collega, dat laatste punt is goud waard. Ik begeleid een kinderarts uit Damascus en ben inmiddels beter thuis in procedures dan in mijn vakliteratuur.',
          },
        ],
      },
      {
        guest: 'Mehmet T.',
        stance: 'none',
        language: 'en',
        body: 'Does this include vocational diplomas? I am an electrician and everywhere I read only about doctors and engineers.',
      },
    ],
  },
];
