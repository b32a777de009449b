import { useQueryClient } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { PageHead, Section } from '../../../ui/page-parts';
import { useRefreshViewer } from '../../accounts/refresh-viewer';
import { createOrganisation } from '../api';
import { ProfilePart } from '../components/profile-part';
import '../organisations.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  await ProfilePart.ready();
  return null;
}

/** Registering an organisation, to speak in its name. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refreshViewer = useRefreshViewer();
  const title = t('organisations.new.title');
  usePage({ title });
  return (
    <>
      <PageHead
        title={title}
        trail={[{ label: t('organisations.title'), to: '/organisations' }]}
        lede={<p>{t('organisations.new.lede')}</p>}
      />
      <div className="page">
        <Section title={t('organisations.form.profile')} note={t('organisations.form.profile-note')}>
          <ProfilePart
            place="organisation:new"
            act={t('organisations.new.act')}
            send={(profile) => createOrganisation(api, profile)}
            onSent={async ({ slug }) => {
              await Promise.all([refreshViewer(), client.invalidateQueries({ queryKey: ['organisations'] })]);
              showToast({ text: t('organisations.new.done') });
              await navigate(`/organisations/${slug}`);
            }}
          />
        </Section>
      </div>
    </>
  );
}
