import { exchangeLimits, resultKinds, resultSources } from '../../../../../shared/exchange';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';
import { Notice } from '../../../ui/notice';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import type { ForumLink } from '../api';
import { ActForm } from './act-form';
import { LanguageField } from './language-field';

interface HandUpFormProps {
  body: Body;
  parent: ForumLink;
  /** The result of a lower forum that is handed on. */
  basedOnId: string | null;
}

/** Hands a result up to the forum above. */
export function HandUpForm({ body: { slug, id }, parent, basedOnId }: HandUpFormProps) {
  const t = useT();
  return (
    <ActForm
      slug={slug}
      draftAt={`hand-up:${basedOnId ?? id}`}
      label={t('exchange.hand-up')}
      act={t('exchange.hand-up')}
      icon="upload"
      done={t('exchange.handed-up')}
      send={(api, values) =>
        api.POST('/api/v1/bodies/{ref}/exchange/results', {
          params: { path: { ref: slug } },
          body: {
            kind: resultKinds.find((value) => value === values.text('kind')) ?? 'recommendation',
            text: values.text('text'),
            language: values.text('language'),
            source: resultSources.find((value) => value === values.text('source')) ?? 'other',
            sourcePath: values.optional('sourcePath') ?? null,
            basedOnId,
          },
        })
      }
    >
      {basedOnId && <Notice title={t('exchange.handing-on')} />}
      <p className="muted">{t('exchange.who-reads', { title: parent.body.title })}</p>
      <RadioGroup
        name="kind"
        label={t('exchange.kind')}
        defaultValue="recommendation"
        options={resultKinds.map((value) => ({ value, label: t(`exchange.result-kind.${value}`) }))}
      />
      <TextArea name="text" label={t('exchange.result-text')} limit={exchangeLimits.text} rows={6} />
      <LanguageField />
      <SelectField
        name="source"
        label={t('exchange.comes-from')}
        options={resultSources.map((value) => ({ value, label: t(`exchange.source.${value}`) }))}
      />
      <TextField name="sourcePath" optional label={t('exchange.source-path')} hint={t('exchange.source-path-hint')} />
    </ActForm>
  );
}
