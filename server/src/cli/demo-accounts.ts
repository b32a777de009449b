/** A sign-in of the demonstration; there are none in production. */
export interface DemoAccount {
  key: string;
  email: string;
  password: string;
  name: string;
  language: 'en' | 'nl';
  role: 'member' | 'staff' | 'administrator';
  /** Who it is, for the list that is printed at the start. */
  description: string;
}

const password = 'consilia-demo-2026';
const account = (
  key: string,
  name: string,
  language: 'en' | 'nl',
  role: DemoAccount['role'],
  description: string,
): DemoAccount => ({
  key,
  email: `${key}@consilia.example`,
  password,
  name,
  language,
  role,
  description,
});

/** People one can sign in as. */
export const demoAccounts: DemoAccount[] = [
  account(
    'lead',
    'Marit de Wolf',
    'nl',
    'staff',
    'leads the consultations of the ministry, and the session that is live',
  ),
  account('review', 'Bram Okkerse', 'nl', 'staff', 'reviews and announces as the second person'),
  account('moderator', 'Soraya Haidari', 'en', 'member', 'moderates, also in the session that is live'),
  account('answers', 'Jelle Postma', 'nl', 'member', 'drafts the official answers, and takes notes'),
  account('federation', 'Amina Yusuf', 'en', 'member', 'administrator of a federation of migrants'),
  account('union', 'Pieter Kroon', 'nl', 'member', 'speaks for a trade union'),
  account('city', 'Ingrid Vos', 'nl', 'member', 'speaks for a municipality'),
  account('person', 'Danylo Kovalenko', 'en', 'member', 'takes part for himself; is asked for a comment'),
  account('admin', 'Consilia Beheer', 'en', 'administrator', 'administrator of the platform'),
];
