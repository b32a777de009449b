import { validate } from 'uuid';

/** Whether a part of an address is an id; otherwise it is a slug. */
export const isUuid = (ref: string): boolean => validate(ref);
