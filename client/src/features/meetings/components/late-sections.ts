import { latePart } from '../../../ui/late-part';

/** What a meeting says and its agenda. */
export const PlannedPart = latePart(async () => (await import('./planned-sections')).PlannedSections);

/** What the team keeps of a meeting. */
export const KeptPart = latePart(async () => (await import('./kept-sections')).KeptSections);

/** The rules of procedure. */
export const RulesPart = latePart(async () => (await import('./rules-form')).RulesForm);

/** A live session that is no meeting. */
export const NewSessionPart = latePart(
  async () => (await import('../../planning/components/new-session-form')).NewSessionForm,
);
