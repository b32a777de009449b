import { exchangeLimits } from '../../../../../shared/exchange';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { CheckboxGroup } from '../../../ui/choice';
import { TextArea, TextField } from '../../../ui/text-field';
import { TerritoryField } from '../../organisations/components/territory-field';
import type { PeerRequest } from '../api';
import { LanguageField } from './language-field';

/** What a member seeks, in a form. */
export function RequestFields({ request }: { request?: PeerRequest }) {
  const t = useT();
  return (
    <>
      <TextField
        name="title"
        label={t('exchange.seek')}
        hint={t('exchange.seek-hint')}
        dir="auto"
        maxLength={exchangeLimits.line}
        defaultValue={request?.title}
      />
      <TextArea
        name="text"
        optional
        label={t('exchange.situation')}
        hint={t('exchange.situation-hint')}
        limit={exchangeLimits.text}
        rows={8}
        defaultValue={request?.text}
      />
      <LanguageField defaultValue={request?.language} />
      <CheckboxGroup
        name="policyFields"
        optional
        label={t('exchange.theme')}
        hint={t('exchange.theme-hint')}
        defaultValues={request?.policyFields}
        options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
      />
      <CheckboxGroup
        name="levels"
        optional
        label={t('exchange.level')}
        defaultValues={request?.levels}
        options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
      />
      <TerritoryField
        name="territories"
        label={t('exchange.places')}
        hint={t('exchange.places-hint')}
        defaultValue={request?.territories.join(',')}
      />
      <TextField
        name="targetOn"
        type="date"
        optional
        label={t('exchange.target')}
        hint={t('exchange.target-hint')}
        defaultValue={request?.targetOn ?? ''}
      />
    </>
  );
}

/** A request as its form holds it. */
export function requestFrom(values: FormValues) {
  const chosen = <T extends string>(known: readonly T[], name: string): T[] => {
    const texts = values.all(name);
    return known.filter((value) => texts.includes(value));
  };
  return {
    title: values.text('title'),
    text: values.text('text'),
    language: values.text('language'),
    policyFields: chosen(policyFields, 'policyFields'),
    levels: chosen(governanceLevels, 'levels'),
    territories: values.text('territories').split(',').filter(Boolean),
    targetOn: values.optional('targetOn') ?? null,
  };
}
