import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { settingsQuery } from '../api';
import { ActivityForm } from '../components/activity-form';
import { ManageFrame } from '../components/manage-frame';
import { NotNow } from '../components/not-now';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadPlan(args);
  return null;
}

/** How people take part, and who may do what when. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  return (
    <ManageFrame slug={slug} part="activities" lede={<p>{t('planning.activity.lede')}</p>}>
      <div className="stack-wide plan-part">
        {!settings.can.edit && <NotNow of={settings} />}
        {settings.activities.map(({ id }) => (
          <ActivityForm key={id} settings={settings} activityId={id} />
        ))}
      </div>
    </ManageFrame>
  );
}
