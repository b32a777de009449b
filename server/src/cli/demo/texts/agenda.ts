import type { BlockKind } from '../../../../../shared/documents.js';

/** A block of a demonstration text in Dutch and English. */
export interface TwinBlock {
  kind: BlockKind;
  level?: number;
  label?: string;
  nl: string;
  en: string;
  /** Position in the list of the parent action. */
  parent?: number;
  notes?: string[];
}

const heading = (level: number, label: string, nl: string, en: string): TwinBlock => ({
  kind: 'heading',
  level,
  label,
  nl,
  en,
});
const text = (nl: string, en: string, notes?: string[]): TwinBlock => ({ kind: 'paragraph', nl, en, notes });
const item = (kind: 'objective' | 'action' | 'encouragement', nl: string, en: string): TwinBlock => ({
  kind,
  level: 1,
  nl,
  en,
});

/** The draft measures of an action plan: what a ministry might put before everyone. */
export const agenda: TwinBlock[] = [
  heading(1, '1', 'Waarom deze maatregelen', 'Why these measures'),
  text(
    'In 2019 werkte 38,6 procent van alle werkende migranten onder het niveau van hun opleiding. Bij vrouwen die migreerden was dat 40,7 procent, tegen 21,1 procent bij vrouwen die in het land zijn geboren.',
    'In 2019, 38.6 per cent of all migrants with a job worked below the level of their education. Among women who had migrated it was 40.7 per cent, against 21.1 per cent among women born in the country.',
    ['1'],
  ),
  text(
    'Van de jongeren van 18 tot en met 24 jaar die buiten de Unie zijn geboren volgt 21 procent geen onderwijs en werkt niet. Onder jonge vrouwen is dat 25,9 procent; onder jongeren die hier zijn geboren 12,5 procent.',
    'Of young people aged 18 to 24 born outside the Union, 21 per cent are neither in education nor at work. Among young women it is 25.9 per cent; among young people born here, 12.5 per cent.',
  ),
  text(
    'Drie dingen houden mensen tegen, en zij komen samen: een diploma dat niemand leest, een taalles op uren die niet passen, en een buurt waarin niemand de weg wijst. Wie er één wegneemt, helpt een enkeling. Deze agenda neemt ze samen.',
    'Three things hold people back, and they come together: a diploma that nobody reads, a language lesson at hours that do not fit, and a neighbourhood where no one shows the way. Whoever removes one of them helps a few. This agenda takes them together.',
  ),
  heading(1, '2', 'Erkennen wat mensen kunnen', 'Recognising what people can do'),
  item(
    'objective',
    'In 2030 krijgt iedereen die erom vraagt binnen dertig dagen een eerste oordeel over een buitenlands diploma.',
    'By 2030 everyone who asks receives a first statement on a foreign diploma within thirty days.',
  ),
  item(
    'objective',
    'Minder mensen werken onder hun niveau: het verschil met mensen die hier zijn geboren halveert.',
    'Fewer people work below their level: the gap with people born here is halved.',
  ),
  text(
    'Wie in een gemeente woont en een diploma van buiten de Unie heeft, vraagt een eerste oordeel aan bij het erkenningscentrum. Het centrum geeft dat oordeel binnen dertig dagen nadat het dossier compleet is en zegt welke stukken nog ontbreken.',
    'Whoever lives in a municipality and holds a diploma from outside the Union asks the recognition centre for a first statement. The centre gives that statement within thirty days after the file is complete and says which papers are still missing.',
  ),
  text(
    'Ontbreken papieren, dan kunnen een gesprek met een vakgenoot en een praktijkproef in de plaats komen. Het centrum legt vooraf uit wat er wordt getoetst en biedt het gesprek aan in de taal van de aanvrager waar een tolk te vinden is.',
    'Where papers are missing, a conversation with a practitioner and a practical test may take their place. The centre explains beforehand what is tested and offers the conversation in the language of the applicant where an interpreter can be found.',
  ),
  item(
    'action',
    'Het ministerie opent in drie regio’s een loket waar erkenning, taal en werk samenkomen.',
    'The ministry opens a desk in three regions where recognition, language and work come together.',
  ),
  item(
    'action',
    'Het erkenningscentrum publiceert elk kwartaal hoeveel dagen een oordeel duurde.',
    'The recognition centre publishes every quarter how many days a statement took.',
  ),
  item(
    'action',
    'Werkgevers die iemand op niveau laten beginnen terwijl het oordeel loopt, krijgen zes maanden begeleiding vergoed.',
    'Employers who let someone start at their level while the statement is pending are reimbursed six months of guidance.',
  ),
  item(
    'encouragement',
    'Gemeenten worden aangemoedigd de kosten van een praktijkproef voor te schieten.',
    'Municipalities are encouraged to advance the costs of a practical test.',
  ),
  heading(1, '3', 'Taal die bij het leven past', 'Language that fits a life'),
  item(
    'objective',
    'Wie werkt of voor kinderen zorgt, vindt binnen acht weken een taalles op uren die passen.',
    'Whoever works or cares for children finds a language lesson at hours that fit within eight weeks.',
  ),
  text(
    'Elke gemeente biedt ten minste één cursus in de avond en één in het weekend aan. Kleine gemeenten mogen dat samen doen, als de reis niet langer duurt dan dertig minuten.',
    'Every municipality offers at least one course in the evening and one at the weekend. Small municipalities may do so together if the journey takes no longer than thirty minutes.',
  ),
  text(
    'Bij een cursus die uit deze maatregel wordt betaald hoort kinderopvang in hetzelfde gebouw of op tien minuten lopen, tijdens de les en een half uur ervoor en erna.',
    'A course paid from this measure comes with childcare in the same building or within ten minutes’ walk, during the lesson and for half an hour before and after it.',
  ),
  item(
    'action',
    'Het rijk betaalt de helft van de opvang; de gemeente kiest de aanbieder.',
    'The state pays half of the childcare; the municipality chooses the provider.',
  ),
  item(
    'action',
    'Docenten krijgen tijd om lessen met werkgevers op de werkplek te maken.',
    'Teachers get time to make lessons with employers at the workplace.',
  ),
  item(
    'encouragement',
    'Werkgevers worden aangemoedigd twee uur per week les onder werktijd toe te staan.',
    'Employers are encouraged to allow two hours of lessons a week in working time.',
  ),
  heading(1, '4', 'Een buurt die de weg wijst', 'A neighbourhood that shows the way'),
  item(
    'objective',
    'Nieuwkomers kennen binnen drie maanden iemand in de buurt die zij kunnen bellen.',
    'Within three months newcomers know someone nearby whom they can call.',
  ),
  text(
    'Bibliotheken en buurthuizen die een vaste plek inrichten voor ontmoeting tussen nieuwkomers en bewoners krijgen drie jaar lang een bijdrage. Migrantenorganisaties beslissen mee over het programma.',
    'Libraries and community centres that set up a fixed place where newcomers and residents meet receive a contribution for three years. Organisations of migrants share in decisions about the programme.',
  ),
  item(
    'action',
    'Het ministerie leidt samen met vrijwilligersorganisaties vijfhonderd buurtgidsen op.',
    'Together with volunteer organisations the ministry trains five hundred neighbourhood guides.',
  ),
  item(
    'encouragement',
    'Woningcorporaties worden aangemoedigd bij elke toewijzing een eerste gesprek in de buurt te regelen.',
    'Housing associations are encouraged to arrange a first conversation in the neighbourhood with every allocation.',
  ),
  heading(1, '5', 'Geld en volgen', 'Money and follow-up'),
  {
    kind: 'table',
    nl: 'x 1 mln. euro\t2027\t2028\t2029\t2030\tStructureel\nErkenning\t2,4\t4,1\t4,1\t3,0\t3,0\nTaal en opvang\t3,0\t8,2\t9,5\t9,5\t\nBuurt\t0,6\t1,9\t1,9\t1,9\t0\nTotaal\t6,0\t14,2\t15,5\t14,4\t3,0',
    en: 'EUR million\t2027\t2028\t2029\t2030\tStructural\nRecognition\t2.4\t4.1\t4.1\t3.0\t3.0\nLanguage and childcare\t3.0\t8.2\t9.5\t9.5\t\nNeighbourhood\t0.6\t1.9\t1.9\t1.9\t0\nTotal\t6.0\t14.2\t15.5\t14.4\t3.0',
  },
  text(
    'Een leeg vak betekent dat er nog niet is besloten; een nul betekent dat er niets komt. Het gaat alleen om nieuw geld.',
    'An empty cell means that nothing has been decided; a zero means that nothing comes. Only new money is shown.',
  ),
  text(
    'Elk voorjaar publiceert het ministerie hoeveel oordelen zijn gegeven, na hoeveel dagen, en hoeveel mensen een jaar later op hun niveau werken. Wat niet lukte staat er even duidelijk bij als wat wel lukte.',
    'Each spring the ministry publishes how many statements were given, after how many days, and how many people work at their level one year later. What did not work is said as plainly as what did.',
  ),
  {
    kind: 'footnote',
    label: '1',
    nl: 'Werkenden van 20 tot en met 64 jaar, arbeidskrachtenenquête 2019. Andere tabellen tellen naar nationaliteit; die reeksen mogen niet bij elkaar worden gezet.',
    en: 'Employed people aged 20 to 64, labour force survey 2019. Other tables count by nationality; the two series must not be put together.',
  },
];

/** What the second version says differently, by the position of the block: the answer to what was said. */
export const agendaSecondVersion: Record<number, { nl: string; en: string }> = {
  7: {
    nl: 'Wie in een gemeente woont en een diploma van buiten de Unie heeft, vraagt een eerste oordeel aan bij het erkenningscentrum. Het centrum geeft dat oordeel binnen dertig dagen nadat het eerste stuk is ingeleverd en zegt welke stukken nog ontbreken.',
    en: 'Whoever lives in a municipality and holds a diploma from outside the Union asks the recognition centre for a first statement. The centre gives that statement within thirty days after the first paper was handed in and says which papers are still missing.',
  },
  8: {
    nl: 'Ontbreken papieren, dan kan een gesprek met een vakgenoot of een praktijkproef, naar keuze van de aanvrager, in de plaats komen. Het centrum legt vooraf uit wat er wordt getoetst, biedt het gesprek aan in de taal van de aanvrager en regelt binnen twee weken een tolk.',
    en: 'Where papers are missing, a conversation with a practitioner or a practical test, as the applicant chooses, may take their place. The centre explains beforehand what is tested, offers the conversation in the language of the applicant and arranges an interpreter within two weeks.',
  },
  15: {
    nl: 'Elke gemeente biedt ten minste één cursus in de avond en één in het weekend aan, beide met opvang tot 20.30 uur. Kleine gemeenten mogen dat samen doen, als de reis niet langer duurt dan dertig minuten.',
    en: 'Every municipality offers at least one course in the evening and one at the weekend, both with childcare until 20:30. Small municipalities may do so together if the journey takes no longer than thirty minutes.',
  },
};

/** An action the second version adds behind the block at this position. */
export const agendaAddition = {
  after: 10,
  ...item(
    'action',
    'Het centrum publiceert daarbij hoeveel aanvragen zijn afgewezen, en waarom.',
    'With that, the centre publishes how many requests were refused, and why.',
  ),
};

/** The position of a block the second version leaves out. */
export const agendaOmission = 18;
