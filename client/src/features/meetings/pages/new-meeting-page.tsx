import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { bodyQuery } from '../../bodies/api';
import { BeginForm } from '../../bodies/components/begin-form';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { bodySettingsQuery } from '../../bodies/manage-api';
import { loadManaged } from '../../bodies/manage-loader';
import { meetingsKey, rulesQuery } from '../api';
import { MeetingFields } from '../components/meeting-fields';
import { planMeeting } from '../manage-api';
import { planFrom } from '../meeting-plan';
import { meetingPaths } from '../paths';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  return prepare(args.context, bodySettingsQuery(slug), rulesQuery(slug));
}

/** Plans a meeting; its agenda, its papers and the invitation come afterwards. */
export function Component() {
  const t = useT();
  const api = useApi();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: settings } = useSuspenseQuery(bodySettingsQuery(slug));
  const { data: rules } = useSuspenseQuery(rulesQuery(slug));
  return (
    <ManageFrame
      slug={slug}
      part="meetings"
      title={t('meetings.plan')}
      lede={<p>{t('meetings.plan-lede', { days: rules.noticeDays })}</p>}
    >
      <div className="plan-part">
        <BeginForm
          draftAt={`meeting-new:${body.id}`}
          label={t('meetings.plan')}
          icon="plus"
          send={(values) => planMeeting(api, slug, planFrom(values))}
          shownBy={meetingsKey}
          pathOf={(id) => meetingPaths.manageOne(slug, id)}
          may={body.can.edit}
        >
          <MeetingFields language={settings.defaultLanguage} timeZone={body.timeZone} />
        </BeginForm>
      </div>
    </ManageFrame>
  );
}
