import { type MemberType, memberTypes } from '../../../../../shared/bodies';
import { callKinds, callLimits, fileRules } from '../../../../../shared/calls';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { NativeSelect } from '../../../ui/native-select';
import { TextArea, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { TimeField } from '../../planning/components/time-field';
import { useLanguageName } from '../../planning/language-name';
import type { CallSettings } from '../manage-api';
import { criterionRows, languageRows, seatsField, textField } from '../written-call';
import { CriterionFields } from './criterion-fields';

interface CallFieldsProps {
  /** As it is; a new one has nothing yet. */
  call?: CallSettings;
  /** Main language of the body. */
  language: string;
  kept: Record<string, string> | undefined;
}

/** A call in a form: what is sought, in which words, until when, and by what the body chooses. */
export function CallFields({ call, language, kept }: CallFieldsProps) {
  const t = useT();
  const main = call?.defaultLanguage ?? language;
  const others = Object.keys(call?.texts ?? {}).filter((tag) => tag !== main);
  const languages = useKeptRows(languageRows, [main, ...others], kept);
  const criteria = useKeptRows(criterionRows, call ? call.criteria.map((_, at) => String(at)) : ['0'], kept);
  const next = String(Math.max(-1, ...criteria.rows.map(Number)) + 1);
  return (
    <>
      {languages.field}
      {criteria.field}
      <RadioGroup
        name="kind"
        label={t('calls.sought')}
        defaultValue={call?.kind ?? 'members'}
        options={callKinds.map((value) => ({ value, label: t(`calls.kind.${value}`) }))}
      />
      {languages.rows.map((tag) => (
        <Texts key={tag} tag={tag} text={call?.texts[tag]} />
      ))}
      <AddLanguage known={languages.rows} onAdd={(tag) => languages.setRows([...languages.rows, tag])} />
      <TimeField
        name="closes"
        label={t('calls.closes')}
        timeHint={t('calls.closes-hint')}
        defaultValue={call?.closes ?? ''}
      />
      <SeatNumbers call={call} />
      <RadioGroup
        name="fileRule"
        label={t('calls.file-rule')}
        defaultValue={call?.fileRule ?? 'optional'}
        options={fileRules.map((value) => ({ value, label: t(`calls.file-rule.${value}`) }))}
      />
      <TextField
        name="maxScore"
        type="number"
        min={1}
        max={callLimits.maxScore}
        label={t('calls.max-score')}
        hint={t('calls.max-score-hint')}
        defaultValue={call?.maxScore ?? 5}
      />
      {criteria.rows.map((row, at) => (
        <CriterionFields
          key={row}
          row={row}
          at={at}
          languages={languages.rows}
          criterion={call?.criteria[Number(row)]}
          onRemove={criteria.rows.length > 1 ? () => criteria.setRows(criteria.rows.filter((it) => it !== row)) : null}
        />
      ))}
      {criteria.rows.length < callLimits.criteria && (
        <Button small icon="plus" onClick={() => criteria.setRows([...criteria.rows, next])}>
          {t('calls.add-criterion')}
        </Button>
      )}
    </>
  );
}

function Texts({ tag, text }: { tag: string; text: CallSettings['texts'][string] | undefined }) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <fieldset className="plan-row">
      <legend>{nameOf(tag)}</legend>
      <TextField
        name={textField(tag, 'title')}
        label={t('calls.call-title')}
        maxLength={callLimits.title}
        lang={tag}
        dir="auto"
        defaultValue={text?.title ?? ''}
      />
      <TextArea
        name={textField(tag, 'text')}
        label={t('calls.call-text')}
        hint={t('calls.call-text-hint')}
        limit={callLimits.text}
        rows={8}
        lang={tag}
        defaultValue={text?.text ?? ''}
      />
    </fieldset>
  );
}

function AddLanguage({ known, onAdd }: { known: string[]; onAdd: (tag: string) => void }) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <NativeSelect
      aria-label={t('calls.add-language')}
      value=""
      empty={t('calls.add-language')}
      options={contentLanguages.filter((tag) => !known.includes(tag)).map((value) => ({ value, label: nameOf(value) }))}
      onChange={(event) => onAdd(event.currentTarget.value)}
    />
  );
}

function SeatNumbers({ call }: { call?: CallSettings }) {
  const t = useT();
  const countOf = (type: MemberType) => call?.seats.find(({ memberType }) => memberType === type)?.seats;
  return (
    <fieldset className="plan-row">
      <legend>{t('calls.seats')}</legend>
      <p className="field-hint">{t('calls.seats-hint')}</p>
      {memberTypes.map((type) => (
        <TextField
          key={type}
          name={seatsField(type)}
          type="number"
          optional
          min={0}
          max={callLimits.seats}
          label={t(`bodies.type.${type}`)}
          hint={t(`bodies.type-hint.${type}`)}
          defaultValue={countOf(type) ?? ''}
        />
      ))}
    </fieldset>
  );
}
