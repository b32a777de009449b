import { Param, type PipeTransform } from '@nestjs/common';
import { found } from '../kernel/http/problem.js';
import type { VersionNumber } from './document-access.js';

const pipe: PipeTransform<string, VersionNumber> = {
  transform: (value) => (value === 'current' ? value : found(/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null)),
};

/** A path parameter that is a version's number or `current`; anything else cannot exist, so it is `not-found`. */
export const NumberParam = (name: string) => Param(name, pipe);
