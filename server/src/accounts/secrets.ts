import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A random text of 256 bits that whoever holds it shows to prove who they are. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of such a text. It is random and long, so a plain hash cannot be undone by guessing. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** What the database keeps of a shorter text; guessing needs the key of this installation too. */
export const keyedHash = (key: string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
