import { ValidateIf } from 'class-validator';

/**
 * For a field that may be left out but is never null, as `IsOptional` would allow: null would reach a column that cannot
 * hold it.
 */
export const MayBeLeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

/** For a field that must be given, where the class it extends lets it be left out. */
export const MustBeGiven = () => ValidateIf(() => true);
