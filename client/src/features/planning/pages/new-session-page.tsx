import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { sessionPaths } from '../../sessions/paths';
import { settingsQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { NewSessionForm } from '../components/new-session-form';
import { NotNow } from '../components/not-now';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadPlan(args);
  return null;
}

/** Plans a session of a consultation. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  return (
    <ManageFrame slug={slug} part="sessions" lede={<p>{t('planning.session.new-lede')}</p>}>
      <div className="stack-wide plan-part">
        {!settings.can.edit && <NotNow of={settings} />}
        <NewSessionForm space={settings} may={settings.can.edit} pathOf={(id) => `${sessionPaths.plan(slug)}/${id}`} />
      </div>
    </ManageFrame>
  );
}
