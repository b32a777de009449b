/** A live session of the demonstration. */
export interface DemoMeeting {
  nl: { title: string; purpose: string };
  en: { title: string; purpose: string };
  languages: string[];
  capacity: number | null;
  /** Whether people say beforehand that they come. */
  registration: boolean;
  agenda: DemoItem[];
}

/** One at an hour of the day. */
export interface HourlyMeeting extends DemoMeeting {
  starts: string;
  ends: string;
}

/** An item of its agenda; `about` begins the English words of the block under discussion. */
interface DemoItem {
  nl: string;
  en: string;
  minutes: number;
  about?: string;
}

/** An evening about diplomas, with seats. */
export const recognitionEvening: HourlyMeeting = {
  nl: {
    title: 'Dertig dagen voor een diploma: kan dat?',
    purpose:
      'Wie een diploma van elders heeft, wie erover oordeelt en wie mensen aanneemt, gaan samen door hoofdstuk 2. Wat u vraagt, wordt die avond beantwoord of daarna schriftelijk.',
  },
  en: {
    title: 'Thirty days for a diploma: can it be done?',
    purpose:
      'Those who hold a diploma from elsewhere, those who judge it and those who hire go through chapter 2 together. What you ask is answered that evening, or in writing afterwards.',
  },
  starts: '19:30',
  ends: '21:00',
  languages: ['nl', 'en'],
  capacity: 40,
  registration: true,
  agenda: [
    { nl: 'Welkom, en wie er zijn', en: 'Welcome, and who is here', minutes: 10 },
    {
      nl: 'Een eerste oordeel binnen dertig dagen',
      en: 'A first statement within thirty days',
      minutes: 30,
      about: 'Whoever lives in a municipality',
    },
    { nl: 'Als papieren ontbreken', en: 'When papers are missing', minutes: 25, about: 'Where papers are missing' },
    { nl: 'Vragen die nog openstaan', en: 'Questions that are still open', minutes: 20 },
    { nl: 'Wat wij meenemen', en: 'What we take with us', minutes: 5 },
  ],
};

/** A morning about language lessons, for everyone who wants to come. */
export const languageMorning: HourlyMeeting = {
  nl: {
    title: 'Taalles op uren die passen: spreekuur voor cursisten en docenten',
    purpose:
      'Avond, weekend, opvang om de hoek: wat werkt waar u woont, en wat niet? U kunt schrijven in het Nederlands, Engels of Oekraïens; vrijwilligers vertalen mee.',
  },
  en: {
    title: 'Lessons at hours that fit: an hour with learners and teachers',
    purpose:
      'Evenings, weekends, childcare around the corner: what works where you live, and what does not? You can write in Dutch, English or Ukrainian; volunteers help to translate.',
  },
  starts: '10:00',
  ends: '11:30',
  languages: ['nl', 'en', 'uk'],
  capacity: null,
  registration: true,
  agenda: [
    { nl: 'Kennismaken', en: 'Getting to know each other', minutes: 10 },
    {
      nl: 'In de avond en in het weekend',
      en: 'In the evening and at the weekend',
      minutes: 35,
      about: 'Every municipality offers',
    },
    {
      nl: 'Opvang in hetzelfde gebouw',
      en: 'Childcare in the same building',
      minutes: 35,
      about: 'A course paid from this measure',
    },
    { nl: 'Samenvatting en afscheid', en: 'Summary and goodbye', minutes: 10 },
  ],
};

/** An evening about the neighbourhood, which was. */
export const neighbourhoodEvening: HourlyMeeting = {
  nl: {
    title: 'Een buurt die de weg wijst: wat werkt er al?',
    purpose:
      'Bewoners, nieuwkomers, gidsen en wie een huis of zaal beheert praten over hoofdstuk 4: een vaste plek, vijfhonderd gidsen en een eerste gesprek.',
  },
  en: {
    title: 'A neighbourhood that shows the way: what works already?',
    purpose:
      'Residents, newcomers, guides and those who run a house or a hall talk about chapter 4: a fixed place, five hundred guides and a first conversation.',
  },
  starts: '19:30',
  ends: '21:00',
  languages: ['nl', 'en', 'uk'],
  capacity: null,
  registration: true,
  agenda: [
    { nl: 'Welkom, en wie er zijn', en: 'Welcome, and who is here', minutes: 8 },
    {
      nl: 'Een vaste plek, en wie er meebeslist',
      en: 'A fixed place, and who shares in decisions',
      minutes: 25,
      about: 'Libraries and community centres',
    },
    { nl: 'Vijfhonderd buurtgidsen', en: 'Five hundred neighbourhood guides', minutes: 30, about: 'Together with' },
    {
      nl: 'Het eerste gesprek na een toewijzing',
      en: 'The first conversation after an allocation',
      minutes: 20,
      about: 'Housing associations are',
    },
    { nl: 'Wat wij meenemen', en: 'What we take with us', minutes: 7 },
  ],
};

/** Open hours about money and progress, which are live when the demonstration is loaded. */
export const progressMeeting: DemoMeeting = {
  nl: {
    title: 'Open uren: geld en voortgang, wat wilt u kunnen nazien?',
    purpose:
      'Loop binnen wanneer u wilt. Wij gaan door hoofdstuk 5: wat er elk voorjaar in het verslag staat, en wat het geld doet. Wat u vraagt, wordt hier of daarna beantwoord.',
  },
  en: {
    title: 'Open hours: money and progress, what do you want to be able to check?',
    purpose:
      'Come in whenever you like. We go through chapter 5: what the report says each spring, and what the money does. What you ask is answered here or afterwards.',
  },
  languages: ['nl', 'en'],
  capacity: null,
  registration: false,
  agenda: [
    { nl: 'Welkom', en: 'Welcome', minutes: 5 },
    {
      nl: 'Wat er elk voorjaar in het verslag staat',
      en: 'What the report says each spring',
      minutes: 60,
      about: 'Each spring the ministry',
    },
    {
      nl: 'Het geld, en wat een leeg vak betekent',
      en: 'The money, and what an empty cell means',
      minutes: 60,
      about: 'An empty cell means',
    },
    { nl: 'Wat u zelf wilt kunnen nazien', en: 'What you want to be able to check', minutes: 60 },
    { nl: 'Wat wij meenemen', en: 'What we take with us', minutes: 20 },
  ],
};
