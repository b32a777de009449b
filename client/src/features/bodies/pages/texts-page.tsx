import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { bodyQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { TextsForm } from '../components/texts-form';
import { loadManaged } from '../manage-loader';
import { bodySettingsQuery } from '../manage-api';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  return prepare(args.context, bodySettingsQuery(slug));
}

/** What the body says of itself, in each of its languages. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: settings } = useSuspenseQuery(bodySettingsQuery(slug));
  return (
    <ManageFrame slug={slug} part="texts" lede={<p>{t('bodies.part-lede.texts')}</p>}>
      <div className="stack plan-part">
        <TextsForm settings={settings} may={body.can.edit} />
      </div>
    </ManageFrame>
  );
}
