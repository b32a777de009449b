import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { CallForm } from '../components/call-form';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManaged(args);
  return null;
}

/** Prepares a call. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="calls" title={t('calls.new')}>
      <div className="plan-part">
        <CallForm slug={slug} language={body.language} />
      </div>
    </ManageFrame>
  );
}
