import { canonical } from '../documents/canonical-text.js';
import type { Paragraph, Position } from './position.entity.js';

/** A text as it is signed: the same to the byte whoever asks for it. */
export function signedText({ title, language, paragraphs }: Pick<Position, 'title' | 'language' | 'paragraphs'>) {
  return canonical({ title, language, number: 1 }, paragraphs.map(asBlock));
}

const asBlock = ({ text }: Paragraph) => ({ kind: 'paragraph' as const, level: 0, label: '', addressee: '', text });
