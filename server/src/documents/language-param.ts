import { Param, type PipeTransform } from '@nestjs/common';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { found } from '../kernel/http/problem.js';

const pipe: PipeTransform<string, string> = { transform: (value) => found(contentLanguage(value)) };

/** A path parameter that is a language texts can be written in; anything else is `not-found`. */
export const LanguageParam = (name: string) => Param(name, pipe);
