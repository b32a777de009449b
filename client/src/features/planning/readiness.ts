import type { Settings } from './api';

/** What readers need before anything is announced. The server refuses without the first four; a text to read is advice. */
export const requirements = ['title', 'summary', 'question', 'dates', 'document'] as const;
export type Requirement = (typeof requirements)[number];

export interface Readiness {
  requirement: Requirement;
  met: boolean;
  /** Where it can be put right. */
  to: string;
}

/** @param published whether a text of the consultation is published */
export function readinessOf(settings: Settings, published: boolean, now: Date): Readiness[] {
  const { slug, texts, defaultLanguage, phases } = settings;
  const text = texts[defaultLanguage];
  const closes = Math.max(0, ...phases.map(({ endsAt }) => Date.parse(endsAt)));
  const met: Record<Requirement, boolean> = {
    title: Boolean(text?.title.trim()),
    summary: Boolean(text?.summary.trim()),
    question: Boolean(text?.question.trim()),
    dates: closes > now.getTime(),
    document: published,
  };
  const part = { title: 'texts', summary: 'texts', question: 'texts', dates: 'dates', document: 'documents' } as const;
  return requirements.map((requirement) => ({
    requirement,
    met: met[requirement],
    to: `/consultations/${slug}/manage/${part[requirement]}`,
  }));
}
