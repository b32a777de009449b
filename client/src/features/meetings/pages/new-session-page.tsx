import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { bodySettingsQuery } from '../../bodies/manage-api';
import { loadManaged } from '../../bodies/manage-loader';
import { sessionPaths } from '../../sessions/paths';
import { NewSessionPart } from '../components/late-sections';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  await NewSessionPart.ready();
  return prepare(args.context, bodySettingsQuery(slug));
}

/** Plans a live session of a body that is not a meeting of its members, such as an open evening. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: settings } = useSuspenseQuery(bodySettingsQuery(slug));
  const { id, timeZone, visibility } = body;
  return (
    <ManageFrame
      slug={slug}
      part="meetings"
      title={t('meetings.plan-session')}
      lede={<p>{t('meetings.plan-session-lede')}</p>}
    >
      <div className="plan-part">
        <NewSessionPart
          space={{ id, slug, timeZone, visibility, defaultLanguage: settings.defaultLanguage }}
          may={body.can.edit}
          pathOf={sessionPaths.prepare}
        />
      </div>
    </ManageFrame>
  );
}
