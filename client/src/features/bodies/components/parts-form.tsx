import { bodyParts, partReaders } from '../../../../../shared/bodies';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { SelectField } from '../../../ui/text-field';
import type { Body } from '../api';
import type { EditBody } from '../manage-api';
import { BodyPartForm } from './body-part-form';

const part = ({ parts }: Body) => parts;

/** What a body does here, part by part, and who reads it. */
export function PartsForm({ body }: { body: Body }) {
  const t = useT();
  return (
    <BodyPartForm body={body} draftAt="body-parts" label={t('bodies.part.parts')} part={part} changesFrom={changesFrom}>
      {(shown) => <Fields body={shown} />}
    </BodyPartForm>
  );
}

function changesFrom(values: FormValues): EditBody {
  const chosen = (name: string) => partReaders.find((reader) => reader === values.text(name));
  const parts = Object.fromEntries(bodyParts.map((name) => [name, chosen(name)]));
  return { parts: { ...parts, members: chosen('members') ?? 'team' } };
}

function Fields({ body }: { body: Body }) {
  const t = useT();
  const readers = partReaders.map((value) => ({ value, label: t(`bodies.readers.${value}`) }));
  return bodyParts.map((name) => (
    <SelectField
      key={name}
      name={name}
      optional={name === 'members' ? undefined : 'unmarked'}
      label={t(`bodies.body-part.${name}`)}
      hint={t(`bodies.body-part-hint.${name}`)}
      defaultValue={body.parts[name] ?? ''}
      options={readers}
      empty={name === 'members' ? undefined : t('bodies.readers.none')}
    />
  ));
}
