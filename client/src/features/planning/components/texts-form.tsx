import { spaceLimits } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { editConsultation, type Settings } from '../api';
import { PlanForm } from './plan-form';
import { TextsFields, textsFrom } from './texts-fields';

const part = ({ texts, defaultLanguage }: Settings) => ({ texts, defaultLanguage });
const keys = ['title', 'summary', 'question'] as const;

/** Title, summary and question per language. */
export function TextsForm({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <PlanForm
      settings={settings}
      name="texts"
      label={t('planning.part.texts')}
      may={settings.can.edit}
      part={part}
      save={(api, values, seen) => editConsultation(api, seen, textsFrom(values, keys))}
    >
      {(shown, kept) => (
        <TextsFields
          value={shown}
          kept={kept}
          mayReword={shown.can.reword}
          asked={[
            { key: 'title', label: t('planning.texts.title'), limit: spaceLimits.title },
            {
              key: 'summary',
              label: t('planning.texts.summary'),
              hint: t('planning.texts.summary-hint'),
              limit: spaceLimits.summary,
              rows: 5,
            },
            {
              key: 'question',
              label: t('planning.texts.question'),
              hint: t('planning.texts.question-hint'),
              limit: spaceLimits.question,
              rows: 3,
            },
          ]}
        />
      )}
    </PlanForm>
  );
}
