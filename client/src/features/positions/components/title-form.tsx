import { positionLimits } from '../../../../../shared/positions';
import { useT } from '../../../lib/i18n';
import { TextField } from '../../../ui/text-field';
import { LanguageField } from '../../agreements/components/language-field';
import { KeptForm } from '../../planning/components/kept-form';
import { type JointPosition, positionQuery, positionsKey, writeText } from '../api';
import { textOf } from '../position-text';

/** Its title and its language. */
export function TitleForm({ position }: { position: JointPosition }) {
  const t = useT();
  return (
    <KeptForm
      kept={position}
      query={positionQuery(position.id)}
      shownBy={[
        [...positionsKey, 'own'],
        [...positionsKey, 'latest'],
      ]}
      draftAt={`position-title:${position.id}`}
      label={t('positions.change-title')}
      may
      part={({ title, language }) => [title, language]}
      save={(api, values, seen) =>
        writeText(api, seen, {
          ...textOf(seen),
          title: values.text('title'),
          language: values.text('language'),
        })
      }
    >
      {(shown) => (
        <>
          <TextField
            name="title"
            label={t('positions.title-label')}
            defaultValue={shown.title}
            maxLength={positionLimits.title}
            dir="auto"
            autoComplete="off"
          />
          <LanguageField first={shown.language} />
        </>
      )}
    </KeptForm>
  );
}
