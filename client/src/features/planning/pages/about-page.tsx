import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { territoriesQuery } from '../../organisations/territories';
import { organisationNameQuery, settingsQuery, typesQuery } from '../api';
import { AboutForm } from '../components/about-form';
import { ManageFrame } from '../components/manage-frame';
import { NotNow } from '../components/not-now';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { territories, ownerOrganisationId } = await loadPlan(args);
  await prepare(args.context, territoriesQuery(territories), typesQuery());
  return ownerOrganisationId ? prepare(args.context, organisationNameQuery(ownerOrganisationId)) : null;
}

/** What the consultation is about, of whom it is asked and who asks. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  return (
    <ManageFrame slug={slug} part="about" lede={<p>{t('planning.about.lede')}</p>}>
      <div className="stack plan-part">
        {!settings.can.edit && <NotNow of={settings} />}
        <AboutForm settings={settings} />
      </div>
    </ManageFrame>
  );
}
