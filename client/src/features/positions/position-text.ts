import { positionLimits } from '../../../../shared/positions';
import type { Api } from '../../lib/api';
import type { FormValues } from '../../lib/forms';
import { asProblem, problemOf } from '../../lib/problems';
import { type JointPosition, readPosition, writeText } from './api';

/** Title and paragraphs as they are sent; a paragraph that was there before keeps its id. */
export interface PositionText {
  title: string;
  language: string;
  paragraphs: { id?: string; text: string }[];
}

/** The text of a position as it stands. */
export const textOf = ({ title, language, paragraphs }: PositionText): PositionText => ({
  title,
  language,
  paragraphs,
});

/** The paragraphs of a text that was typed: an empty line parts them. */
export const paragraphsIn = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** The paragraphs typed into the field `text`. @throws Problem `validation-failed` for none, and for one that is too long */
export function typedParagraphs(values: FormValues): string[] {
  const paragraphs = paragraphsIn(values.text('text'));
  const limit = positionLimits.paragraph;
  if (paragraphs.length === 0)
    throw problemOf('validation-failed', { errors: [{ pointer: '/text', code: 'isNotEmpty' }] });
  if (paragraphs.some(({ length }) => length > limit))
    throw problemOf('validation-failed', { errors: [{ pointer: '/text', code: 'maxLength', params: { limit } }] });
  return paragraphs;
}

/** With other words for a paragraph; more than one of them follow it. One that somebody took out comes back at the end. */
export function reworded(position: PositionText, id: string, [first = '', ...more]: string[]): PositionText {
  const { paragraphs } = position;
  const found = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const at = found < 0 ? paragraphs.length : found;
  const written = [found < 0 ? { text: first } : { id, text: first }, ...more.map((text) => ({ text }))];
  return { ...textOf(position), paragraphs: [...paragraphs.slice(0, at), ...written, ...paragraphs.slice(at + 1)] };
}

/** With more paragraphs at the end. */
export const lengthened = (position: PositionText, texts: string[]): PositionText => ({
  ...textOf(position),
  paragraphs: [...position.paragraphs, ...texts.map((text) => ({ text }))],
});

/** With a paragraph one place earlier or later. */
export function reordered(position: PositionText, id: string, by: -1 | 1): PositionText {
  const paragraphs = [...position.paragraphs];
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const [moved] = at < 0 ? [] : paragraphs.splice(at, 1);
  if (moved) paragraphs.splice(Math.max(0, at + by), 0, moved);
  return { ...textOf(position), paragraphs };
}

/** Without a paragraph. @throws Problem `version-conflict` when somebody gave it other words than the person saw */
export function shortened(position: PositionText, seen: { id: string; text: string }): PositionText {
  const now = position.paragraphs.find(({ id }) => id === seen.id);
  if (now && now.text !== seen.text) throw problemOf('version-conflict');
  return { ...textOf(position), paragraphs: position.paragraphs.filter(({ id }) => id !== seen.id) };
}

/** Changes the text as it stands now, whoever else changes something else of it at the same time. */
export async function changeText(
  api: Api,
  id: string,
  change: (position: JointPosition) => PositionText,
  attempts = 4,
): Promise<JointPosition> {
  const now = await readPosition(api, id);
  const changed = change(now);
  try {
    return await writeText(api, now, changed);
  } catch (error) {
    if (attempts === 1 || asProblem(error).code !== 'version-conflict') throw error;
    return changeText(api, id, change, attempts - 1);
  }
}
