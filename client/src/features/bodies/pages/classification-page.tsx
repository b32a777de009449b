import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { territoriesQuery } from '../../organisations/territories';
import { organisationNameQuery } from '../../planning/api';
import { bodyQuery } from '../api';
import { ClassificationForm } from '../components/classification-form';
import { ManageFrame } from '../components/manage-frame';
import { loadManaged } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { territories, lead, secretariat } = await loadManaged(args);
  const named = [lead, secretariat].filter((organisation) => organisation !== null);
  return prepare(args.context, territoriesQuery(territories), ...named.map(({ id }) => organisationNameQuery(id)));
}

/** What the body is about, who stands behind it and who sees it. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="classification" lede={<p>{t('bodies.part-lede.classification')}</p>}>
      <div className="stack plan-part">
        <ClassificationForm body={body} />
      </div>
    </ManageFrame>
  );
}
