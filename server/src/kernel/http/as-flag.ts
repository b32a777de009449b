import { Transform } from 'class-transformer';

/** `true` and `false` of a query string. */
export const AsFlag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
