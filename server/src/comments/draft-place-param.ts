import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type DraftPlace, type DraftPlaceKind, draftPlaceKinds } from '../../../shared/comments.js';
import { Problem } from '../kernel/http/problem.js';

const asPlace: PipeTransform<string, DraftPlace> = {
  transform(text) {
    const [kind, id, ...rest] = text.split(':');
    const isPlace = draftPlaceKinds.includes(kind as DraftPlaceKind) && isUUID(id) && rest.length === 0;
    if (!isPlace) throw new Problem('not-found');
    return text as DraftPlace;
  },
};

/** A place of the path; anything else cannot hold a draft, so it is `not-found`. */
export const DraftPlaceParam = () => Param('place', asPlace);
