import type { AdviceVerdict } from '../../../../../shared/opinions.js';

/** A text in both languages of the demonstration. */
interface Both {
  nl: string;
  en: string;
}

/** A text of the expert group. */
export interface DemoOpinion {
  title: Both;
  paragraphs: Both[];
  recommendations: Both[];
}

/** Members of the expert group who take part in its votes, with the addresses of their accounts. */
export const votingMembers = [
  { name: 'Samia Rahal', email: 'samia@consilia.example' },
  { name: 'Kofi Mensah', email: 'kofi@consilia.example' },
  { name: 'Mei Lin Zhou', email: 'meilin@consilia.example' },
  { name: 'Dawit Tesfay', email: 'dawit@consilia.example' },
  { name: 'Nour Al-Khatib', email: 'nour@consilia.example' },
  { name: 'Rui Carvalho', email: 'rui@consilia.example' },
] as const;
export type VotingMember = (typeof votingMembers)[number]['name'];

/** What the ministry asked, what members said, and what came of it. */
export const diplomas = {
  request: {
    title: 'Diploma’s erkennen: het ontwerp van hoofdstuk 1',
    question:
      'Het ministerie wil dat iemand binnen drie maanden weet wat een diploma hier waard is. Werkt dat in de praktijk, ook voor wie papieren mist? Wat moet er in het ontwerp anders?',
  },
  contributions: [
    {
      by: 'Kofi Mensah',
      body: 'Drie maanden is goed. Maar wie vluchtte heeft vaak alleen een foto van het diploma. Zonder een weg voor die mensen helpt de termijn **juist hen niet**.',
    },
    {
      by: 'Nour Al-Khatib',
      body: 'Ik wachtte elf maanden en werkte intussen in een keuken. Laat mensen in die tijd onder begeleiding in hun vak werken.',
    },
    {
      by: 'Mei Lin Zhou',
      body: 'De kosten staan nergens. Voor een gezin met een uitkering is tweehonderd euro een reden om het niet te doen.',
    },
  ] satisfies { by: VotingMember; body: string }[],
  opinion: {
    title: { nl: 'Advies over het erkennen van diploma’s', en: 'Opinion on recognising diplomas' },
    paragraphs: [
      {
        nl: 'De groep is blij met een vaste termijn. Wie weet waar hij aan toe is, kan verder. Een termijn helpt alleen als iedereen kan beginnen.',
        en: 'The group welcomes a fixed period. Whoever knows where they stand can go on. A period only helps when everyone can begin.',
      },
      {
        nl: 'Leden zagen in hun eigen stad dat drie dingen mensen tegenhouden: papieren die er niet meer zijn, kosten vooraf en maanden waarin hun vak stilligt.',
        en: 'In their own towns members saw that three things hold people back: papers that no longer exist, costs in advance and months in which their trade stands still.',
      },
    ],
    recommendations: [
      {
        nl: 'Laat wie geen papieren heeft met een gesprek en een praktijkproef tonen wat hij kan, binnen dezelfde drie maanden.',
        en: 'Let whoever has no papers show what they can do in an interview and a practical test, within the same three months.',
      },
      {
        nl: 'Vraag geen geld vooraf aan wie van een uitkering leeft.',
        en: 'Ask no money in advance of those who live on benefits.',
      },
      {
        nl: 'Laat mensen tijdens de beoordeling onder begeleiding in hun vak werken.',
        en: 'Let people work in their trade under guidance while they are assessed.',
      },
    ],
  } satisfies DemoOpinion,
  minority: {
    by: 'Dawit Tesfay' as VotingMember,
    body: 'Ik onthield mij van stemming. Werken onder begeleiding is goed, maar zonder afspraak over loon wordt het goedkoop werk. Dat had in de derde aanbeveling moeten staan.',
  },
  answers: [
    {
      verdict: 'endorsed' as AdviceVerdict,
      body: 'Wij nemen dit over. Het gesprek en de praktijkproef beginnen in vier regio’s; in 2027 volgen de andere. De termijn van drie maanden geldt ook daar.',
      link: 'https://www.rijksoverheid.nl/',
    },
    {
      verdict: 'feasibility-check' as AdviceVerdict,
      body: 'Wij bezien met de gemeenten of de kosten achteraf kunnen worden verrekend. Voor de zomer hoort de groep wat er kan.',
      link: null,
    },
  ],
};

/** Adopted if nobody objects. */
export const interpreters: DemoOpinion = {
  title: { nl: 'Besluit over tolken in onze vergaderingen', en: 'Decision on interpreters at our meetings' },
  paragraphs: [
    {
      nl: 'Wie in een vergadering een tolk nodig heeft, zegt dat uiterlijk een week van tevoren. Het secretariaat regelt en betaalt de tolk.',
      en: 'Whoever needs an interpreter at a meeting says so a week in advance. The secretariat arranges and pays for the interpreter.',
    },
    {
      nl: 'Stukken in gewone woorden komen tien dagen voor de vergadering, zodat er tijd is om ze te laten lezen.',
      en: 'Papers in plain words come ten days before the meeting, so that there is time to have them read.',
    },
  ],
  recommendations: [],
};

/** Put to the vote. */
export const firstYear: DemoOpinion = {
  title: { nl: 'Advies: wie wijst de weg in het eerste jaar?', en: 'Opinion: who shows the way in the first year?' },
  paragraphs: [
    {
      nl: 'Nieuwkomers krijgen in het eerste jaar brieven van gemiddeld negen instanties. Niemand legt uit welke eerst komt.',
      en: 'In their first year newcomers get letters from nine offices on average. Nobody explains which comes first.',
    },
  ],
  recommendations: [
    {
      nl: 'Geef elke nieuwkomer een jaar lang één vaste persoon om te bellen, ook na de verhuizing naar een andere gemeente.',
      en: 'Give every newcomer one person to call for a year, also after moving to another town.',
    },
    {
      nl: 'Laat mensen die hetzelfde meemaakten die persoon opleiden.',
      en: 'Have that person trained by people who went through the same.',
    },
  ],
};
