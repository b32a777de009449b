import type { DemoConsultation } from './consultation.js';
import { agenda } from './texts/agenda.js';
import { digitalHelp, healthDraft, lessonsAtWork, receptionDesk, youngGuides } from './texts/local.js';

const day = 24 * 3_600_000;

/** Midday some days before (or after) today. */
export const noon = (days: number): Date => new Date(Math.floor(Date.now() / day) * day + days * day + 11 * 3_600_000);

const on = (date: Date): string => date.toISOString().slice(0, 10);

/** The draft measures of the action plan: open. */
export const agendaPlan: DemoConsultation = {
  nl: {
    title: 'Actieagenda Meedoen: ontwerpmaatregelen 2027-2030',
    summary:
      'Het ministerie legt vijf hoofdstukken met maatregelen voor: diploma’s erkennen, taal die bij het leven past, een buurt die de weg wijst, en hoe wij het geld en de voortgang laten zien.',
    question: 'Gaan mensen hierdoor eerder op hun niveau aan het werk, en wat moet er in de tekst anders?',
  },
  en: {
    title: 'Agenda for taking part: draft measures 2027-2030',
    summary:
      'The ministry puts five chapters of measures before you: recognising diplomas, language that fits a life, a neighbourhood that shows the way, and how money and progress are shown.',
    question: 'Would people start work at their level sooner, and what must change in the text?',
  },
  preset: 'public-consultation',
  owner: 'ministry',
  opensOn: on(noon(-72)),
  closesOn: on(noon(12)),
  answerDue: on(noon(68)),
  levels: ['national', 'local'],
  territories: ['NL'],
  policyFields: ['employment', 'education'],
  stakeholderTypes: ['migrant-organisation', 'local-authority', 'employer', 'trade-union'],
  documentTitle: { nl: 'Actieagenda Meedoen, ontwerp', en: 'Agenda for taking part, draft' },
  blocks: agenda,
};

/** A town's reception desk: open, closes soon. */
export const receptionPlan: DemoConsultation = {
  nl: {
    title: 'Eén loket bij het station: wie nieuw is in Oudeveen',
    summary:
      'Oudeveen wil inschrijving, huisarts, school en taal aan één tafel brengen. Welke uren passen, en wie moet er zitten?',
    question: 'Zou u hier komen, en wat ontbreekt er aan deze tafel?',
  },
  en: {
    title: 'One desk at the station: new in Oudeveen',
    summary:
      'Oudeveen wants to bring registration, doctor, school and language to one table. Which hours would fit, and who should sit there?',
    question: 'Would you come here, and what is missing at this table?',
  },
  preset: 'draft-act',
  owner: 'oudeveen',
  opensOn: on(noon(-26)),
  closesOn: on(noon(2)),
  answerDue: on(noon(44)),
  levels: ['local'],
  territories: ['NL13'],
  policyFields: ['housing', 'participation'],
  stakeholderTypes: ['volunteer-organisation', 'settled-resident', 'migrant'],
  documentTitle: { nl: 'Voorstel voor één loket', en: 'Proposal for one desk' },
  blocks: receptionDesk,
};

/** Lessons in working time: closed, being analysed. */
export const lessonsPlan: DemoConsultation = {
  nl: {
    title: 'Taalles onder werktijd: een afspraak met werkgevers',
    summary:
      'Twee uur les per week onder werktijd, voor de helft vergoed. Werkgevers en vakbonden hebben gereageerd; het ministerie leest nu wat er is gezegd.',
    question: 'Werkt deze afspraak ook in uw bedrijf of sector?',
  },
  en: {
    title: 'Language lessons in working time: an agreement with employers',
    summary:
      'Two hours of lessons a week in working time, half of it reimbursed. Employers and unions have commented; the ministry now reads what was said.',
    question: 'Would this agreement work in your company or sector?',
  },
  preset: 'draft-act',
  owner: 'ministry',
  opensOn: on(noon(-98)),
  closesOn: on(noon(-70)),
  answerDue: on(noon(-7)),
  levels: ['national'],
  territories: ['NL'],
  policyFields: ['employment'],
  stakeholderTypes: ['employer', 'employers-association', 'trade-union'],
  documentTitle: { nl: 'Concept-afspraak les onder werktijd', en: 'Draft agreement on lessons in working time' },
  blocks: lessonsAtWork,
};

/** Guides at school: answered. */
export const guidesPlan: DemoConsultation = {
  nl: {
    title: 'Jonge gidsen op school',
    summary:
      'Leerlingen die zelf kort geleden instroomden wijzen nieuwe klasgenoten de weg. Het antwoord van het ministerie is er.',
    question: 'Onder welke voorwaarden is dit goed voor de gids en voor de nieuwe leerling?',
  },
  en: {
    title: 'Young guides at school',
    summary: 'Pupils who arrived recently themselves show new classmates the way. The ministry has answered.',
    question: 'On what conditions is this good for the guide and for the new pupil?',
  },
  preset: 'draft-act',
  owner: 'ministry',
  opensOn: on(noon(-181)),
  closesOn: on(noon(-153)),
  answerDue: on(noon(-100)),
  levels: ['national', 'local'],
  territories: ['NL'],
  policyFields: ['education', 'participation'],
  stakeholderTypes: ['school', 'parent', 'youth-student-organisation'],
  documentTitle: { nl: 'Voorstel jonge gidsen', en: 'Proposal on young guides' },
  blocks: youngGuides,
};

/** What comes next: announced. */
export const upcomingPlan: DemoConsultation = {
  ...receptionPlan,
  nl: {
    title: 'Digitale hulp in eigen taal',
    summary:
      'Formulieren, inloggen en brieven: hoe helpen wij wie de weg op het scherm niet vindt? Het voorstel staat klaar; reageren kan straks.',
    question: 'Waar loopt u of uw achterban vast, en wie helpt dan?',
  },
  en: {
    title: 'Digital help in one’s own language',
    summary:
      'Forms, signing in and letters: how do we help whoever cannot find the way on a screen? The proposal is there; comments open soon.',
    question: 'Where do you or the people you speak for get stuck, and who helps?',
  },
  preset: 'call-for-evidence',
  owner: 'ministry',
  opensOn: on(noon(9)),
  closesOn: on(noon(37)),
  answerDue: on(noon(93)),
  levels: ['european', 'national'],
  territories: ['NL'],
  policyFields: ['digital'],
  documentTitle: { nl: 'Vragen over digitale hulp', en: 'Questions about digital help' },
  blocks: digitalHelp,
};

/** What only the team sees: a draft. */
export const draftPlan: DemoConsultation = {
  ...upcomingPlan,
  nl: { ...upcomingPlan.nl, title: 'Gezondheid zonder omweg (concept)' },
  en: { ...upcomingPlan.en, title: 'Health without detours (draft)' },
  policyFields: ['health'],
  opensOn: on(noon(30)),
  closesOn: on(noon(58)),
  answerDue: on(noon(114)),
  documentTitle: { nl: 'Concept gezondheid', en: 'Draft on health' },
  blocks: healthDraft,
};
