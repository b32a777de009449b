/** A live session of the demonstration. */
export interface DemoMeeting {
  nl: { title: string; purpose: string };
  en: { title: string; purpose: string };
  /** Times of day. */
  starts: string;
  ends: string;
  languages: string[];
  capacity: number | null;
  agenda: DemoItem[];
}

/** An item of its agenda; `about` begins the English words of the block under discussion. */
interface DemoItem {
  nl: string;
  en: string;
  minutes: number;
  about?: string;
}

/** An evening about diplomas, with seats. */
export const recognitionEvening: DemoMeeting = {
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
export const languageMorning: DemoMeeting = {
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
