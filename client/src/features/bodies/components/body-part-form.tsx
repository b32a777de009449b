import type { ReactNode } from 'react';
import type { FormValues } from '../../../lib/forms';
import { KeptForm } from '../../planning/components/kept-form';
import { bodiesKey, type Body, bodyQuery } from '../api';
import { editBody, type EditBody } from '../manage-api';

interface BodyPartFormProps {
  body: Body;
  /** Where its draft is kept, before the id of the body. */
  draftAt: string;
  label: string;
  /** What of the body this form holds. */
  part: (body: Body) => unknown;
  changesFrom: (values: FormValues) => EditBody;
  /** The fields. */
  children: (shown: Body) => ReactNode;
}

/** A part of a body that its team prepares. */
export function BodyPartForm({ body, draftAt, label, part, changesFrom, children }: BodyPartFormProps) {
  return (
    <KeptForm
      kept={body}
      query={bodyQuery(body.slug)}
      shownBy={[bodiesKey]}
      draftAt={`${draftAt}:${body.id}`}
      label={label}
      may={body.can.edit}
      part={part}
      save={(api, values, seen) => editBody(api, seen, changesFrom(values))}
    >
      {children}
    </KeptForm>
  );
}
