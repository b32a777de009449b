import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Notice } from '../../../ui/notice';
import { type Settings, settingsQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { NotNow } from '../components/not-now';
import { TextsForm } from '../components/texts-form';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadPlan(args);
  return null;
}

/** What the consultation says of itself, in each of its languages. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  return (
    <ManageFrame slug={slug} part="texts" lede={<p>{t('planning.texts.lede')}</p>}>
      <div className="stack plan-part">
        {!settings.can.edit && <NotNow of={settings} />}
        {settings.can.edit && !settings.can.reword && <Approved state={settings.state} />}
        <TextsForm settings={settings} />
      </div>
    </ManageFrame>
  );
}

/** Why the words stand, and what can still be done about them. */
function Approved({ state }: Pick<Settings, 'state'>) {
  const t = useT();
  return (
    <Notice icon="lock" title={t('planning.texts.approved')}>
      <p>{t(state === 'announced' ? 'planning.texts.approved-recall' : 'planning.texts.approved-languages')}</p>
    </Notice>
  );
}
