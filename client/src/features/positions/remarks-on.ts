import type { JointPosition, Remark } from './api';

/** What was said of a paragraph; with null of the whole text, and of paragraphs that were taken out since. */
export function remarksOn({ paragraphs, comments }: JointPosition, paragraphId: string | null): Remark[] {
  const known = new Set<string | null>(paragraphs.map(({ id }) => id));
  return comments.filter((remark) => (known.has(remark.paragraphId) ? remark.paragraphId : null) === paragraphId);
}
