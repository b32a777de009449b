import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { described } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import type { VersionNumber } from './document-access.js';

const pipe: PipeTransform<string, VersionNumber> = {
  transform: (value) => (value === 'current' ? value : found(/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null)),
};

/** A path parameter that is a version's number or `current`; anything else cannot exist, so it is `not-found`. */
export const NumberParam =
  (name: string): ParameterDecorator =>
  (target, method, index) => {
    Param(name, pipe)(target, method, index);
    const schema = {
      oneOf: [
        { type: 'integer', minimum: 1 },
        { type: 'string', enum: ['current'] },
      ],
    };
    described(ApiParam({ name, schema }))(target, method, index);
  };
