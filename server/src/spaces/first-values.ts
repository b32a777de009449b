import type { Access, Audience } from '../../../shared/spaces.js';

/** The values a new consultation starts with, all of them changeable. */

/** What the one phase and the one activity of a new consultation are called. */
export const firstNames = {
  phase: { en: 'Consultation', nl: 'Consultatie' },
  activity: { en: 'Comment on the text', nl: 'Reageer op de tekst' },
} as const;

type Audiences = Partial<Record<Audience, Access>>;

/**
 * Who may do what while a phase runs, and outside all phases. The same whatever the visibility, so that changing that
 * needs no second thought: in a private space the public are those who belong to it, in a transparent one they read.
 */
export const firstAccess: { during: Audiences; outside: Audiences } = {
  during: { public: 'contribute', members: 'contribute', invited: 'contribute' },
  outside: { public: 'read' },
};
