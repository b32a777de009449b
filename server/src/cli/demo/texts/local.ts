import type { TwinBlock } from './agenda.js';

const heading = (label: string, nl: string, en: string): TwinBlock => ({ kind: 'heading', level: 1, label, nl, en });
const text = (nl: string, en: string): TwinBlock => ({ kind: 'paragraph', nl, en });

/** A town asks about the hours of its reception desk. */
export const receptionDesk: TwinBlock[] = [
  heading('1', 'Eén loket bij het station', 'One desk at the station'),
  text(
    'De gemeente wil in het oude postkantoor bij het station één loket openen voor iedereen die hier nieuw komt wonen: inschrijving, huisarts, school en taal aan dezelfde tafel.',
    'The town wants to open one desk in the old post office at the station for everyone who comes to live here: registration, doctor, school and language at the same table.',
  ),
  text(
    'Het loket is open op werkdagen van 9.00 tot 17.00 uur en op donderdag tot 20.00 uur. In het weekend is er een telefoonnummer met tolken.',
    'The desk is open on working days from 9:00 to 17:00 and on Thursdays until 20:00. At the weekend there is a telephone number with interpreters.',
  ),
  heading('2', 'Wie er zit', 'Who sits there'),
  text(
    'Aan elke tafel zit naast een medewerker een gids die zelf ooit nieuw was. Gidsen krijgen een vergoeding per dagdeel en een opleiding van vijf avonden.',
    'At every table there is, beside a clerk, a guide who was once new here. Guides are paid per half-day and trained in five evenings.',
  ),
  text(
    'Na een halfjaar vragen wij iedereen die langskwam wat beter kan, en wij schrijven op wat wij ermee doen.',
    'After half a year we ask everyone who came what could be better, and we write down what we do with it.',
  ),
];

/** An employers' agreement on lessons in working time: closed, being analysed. */
export const lessonsAtWork: TwinBlock[] = [
  heading('1', 'Les onder werktijd', 'Lessons in working time'),
  text(
    'Bedrijven met meer dan vijftig werknemers geven wie dat wil twee uur taalles per week onder werktijd, een jaar lang.',
    'Companies with more than fifty employees give whoever wants it two hours of language lessons a week in working time, for a year.',
  ),
  text(
    'De helft van het loon over die uren wordt vergoed uit een fonds dat werkgevers, vakbonden en het rijk samen vullen.',
    'Half of the wage for those hours is reimbursed from a fund that employers, unions and the state fill together.',
  ),
  text(
    'Uitzendkrachten tellen mee bij het bedrijf waar zij werken, niet bij het uitzendbureau.',
    'Agency workers count at the company where they work, not at the agency.',
  ),
];

/** A finished consultation with its results. */
export const youngGuides: TwinBlock[] = [
  heading('1', 'Jonge gidsen op school', 'Young guides at school'),
  text(
    'Scholen kunnen leerlingen die zelf kort geleden instroomden als gids laten optreden voor nieuwe klasgenoten, met begeleiding van een docent.',
    'Schools can let pupils who arrived recently themselves be guides for new classmates, with the support of a teacher.',
  ),
  text(
    'De school krijgt hiervoor tien uur per gids per jaar. Ouders worden vooraf gevraagd, in hun eigen taal.',
    'The school receives ten hours per guide per year for this. Parents are asked beforehand, in their own language.',
  ),
];

/** Questions before a measure is written: opens soon. */
export const digitalHelp: TwinBlock[] = [
  heading('1', 'Waar het misgaat', 'Where it goes wrong'),
  text(
    'Wie geen computer heeft, doet zijn zaken op een telefoon. Veel formulieren passen daar niet op en bewaren niet wat al is ingevuld.',
    'Whoever has no computer does everything on a telephone. Many forms do not fit there and do not keep what was filled in.',
  ),
  text(
    'Inloggen vraagt een brief, een app en een code, alle drie in het Nederlands. Hulp is er overdag, en dan werken mensen.',
    'Signing in asks for a letter, an app and a code, all three in Dutch. Help is there by day, when people work.',
  ),
  heading('2', 'Wat wij overwegen', 'What we consider'),
  text(
    'Een hulplijn in twaalf talen tot 22.00 uur, en in elke bibliotheek iemand die mag meekijken zonder mee te tekenen.',
    'A helpline in twelve languages until 22:00, and in every library someone who may look along without signing along.',
  ),
];

/** A text that is still being written. */
export const healthDraft: TwinBlock[] = [
  heading('1', 'Een eerste gesprek', 'A first conversation'),
  text(
    'Wie zich inschrijft bij een huisarts krijgt een eerste gesprek van dertig minuten, met een tolk als dat nodig is.',
    'Whoever registers with a doctor has a first conversation of thirty minutes, with an interpreter where needed.',
  ),
];
