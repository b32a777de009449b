import { spaceLimits } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { KeptForm } from '../../planning/components/kept-form';
import { TextsFields, textsFrom } from '../../planning/components/texts-fields';
import { bodiesKey } from '../api';
import { type BodySettings, bodySettingsQuery, editBody } from '../manage-api';

const keys = ['title', 'summary'] as const;
const part = ({ texts, defaultLanguage }: BodySettings) => ({ texts, defaultLanguage });

/** Name and summary per language. */
export function TextsForm({ settings, may }: { settings: BodySettings; may: boolean }) {
  const t = useT();
  return (
    <KeptForm
      kept={settings}
      query={bodySettingsQuery(settings.slug)}
      shownBy={[bodiesKey]}
      draftAt={`body-texts:${settings.id}`}
      label={t('bodies.part.texts')}
      may={may}
      part={part}
      save={async (api, values, seen) => {
        const changes = textsFrom(values, keys);
        const { version } = await editBody(api, seen, changes);
        return {
          ...seen,
          version,
          defaultLanguage: changes.defaultLanguage ?? seen.defaultLanguage,
          texts: changes.texts,
        };
      }}
    >
      {(shown, kept) => (
        <TextsFields
          value={shown}
          kept={kept}
          asked={[
            { key: 'title', label: t('bodies.name'), limit: spaceLimits.title },
            {
              key: 'summary',
              label: t('bodies.summary'),
              hint: t('bodies.summary-hint'),
              optional: true,
              limit: spaceLimits.summary,
              rows: 5,
            },
          ]}
        />
      )}
    </KeptForm>
  );
}
