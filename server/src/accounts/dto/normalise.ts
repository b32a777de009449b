import { Transform } from 'class-transformer';

/** Addresses are kept and compared in small letters. */
export const AsEmail = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

/** Names are kept on one line, without spaces around them. */
export const AsName = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().replaceAll(/\s+/gu, ' ') : value,
  );
