import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { bodyQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { PartsForm } from '../components/parts-form';
import { loadManaged } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManaged(args);
  return null;
}

/** Which parts the body has and who reads each of them. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="parts" lede={<p>{t('bodies.part-lede.parts')}</p>}>
      <div className="stack plan-part">
        <PartsForm body={body} />
      </div>
    </ManageFrame>
  );
}
