import { speaksFor } from '../../../../../shared/organisations';
import { useT } from '../../../lib/i18n';
import type { Viewer } from '../../../lib/viewer';
import { SelectField } from '../../../ui/text-field';

/** Whether the person speaks for themselves or for an organisation; the comment always says which. */
export function SpeakerField({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const organisations = viewer.memberships.filter(({ role }) => speaksFor(role));
  if (organisations.length === 0)
    return <p className="small muted">{t('comments.speaking-as', { name: viewer.name })}</p>;
  return (
    <SelectField
      name="organisationId"
      label={t('comments.speaking-for')}
      empty={t('comments.speaking-for-self', { name: viewer.name })}
      optional="unmarked"
      options={organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
    />
  );
}
