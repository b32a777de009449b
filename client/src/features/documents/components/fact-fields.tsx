import { blockKinds } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { SelectField, TextField } from '../../../ui/text-field';
import { type BlockFacts, isBlockKind, levelsOf, withKind } from '../block-facts';

export interface FactFieldsProps {
  facts: BlockFacts;
  onChange: (facts: BlockFacts) => void;
}

/** What a block is: kind, depth, printed number, and who is addressed. */
export function FactFields({ facts, onChange }: FactFieldsProps) {
  const t = useT();
  const { kind, level, label, addressee } = facts;
  const levels = levelsOf(kind);
  return (
    <div className="fact-fields">
      <SelectField
        name="kind"
        label={t('documents.field.kind')}
        value={kind}
        onChange={({ currentTarget: { value } }) => isBlockKind(value) && onChange(withKind(facts, value))}
        options={blockKinds.map((value) => ({ value, label: t(`documents.kind.${value}`) }))}
      />
      {levels && (
        <SelectField
          name="level"
          label={t('documents.field.level')}
          value={String(level)}
          onChange={({ currentTarget: { value } }) => onChange({ ...facts, level: Number(value) })}
          options={Array.from({ length: levels.most - levels.least + 1 }, (_, at) => levels.least + at).map((each) => ({
            value: String(each),
            label: each === 0 ? t('documents.field.level-none') : String(each),
          }))}
        />
      )}
      <TextField
        name="label"
        label={t('documents.field.label')}
        optional
        dir="auto"
        autoComplete="off"
        maxLength={60}
        value={label}
        onChange={({ currentTarget: { value } }) => onChange({ ...facts, label: value })}
      />
      {(kind === 'recommendation' || addressee !== '') && (
        <TextField
          name="addressee"
          label={t('documents.field.addressee')}
          optional
          className="fact-wide"
          dir="auto"
          autoComplete="off"
          maxLength={300}
          value={addressee}
          onChange={({ currentTarget: { value } }) => onChange({ ...facts, addressee: value })}
        />
      )}
    </div>
  );
}
