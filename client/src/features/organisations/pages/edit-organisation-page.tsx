import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { asProblem, problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { editOrganisation, organisationQuery } from '../api';
import { ProfilePart } from '../components/profile-part';
import '../organisations.css';
import { changesOf } from '../profile-values';
import { territoriesQuery } from '../territories';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const { can, territories } = await queryClient.ensureQueryData(organisationQuery(args.params['ref'] ?? ''));
  if (!can.edit) throw problemOf('forbidden');
  await ProfilePart.ready();
  return prepare(args.context, territoriesQuery(territories));
}

/** Changing what an organisation says about itself. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { ref = '' } = useParams();
  const { data: organisation } = useSuspenseQuery(organisationQuery(ref));
  const title = t('organisations.edit-title');
  usePage({ title });
  const home = `/organisations/${organisation.slug}`;
  return (
    <>
      <PageHead
        title={title}
        trail={[
          { label: t('organisations.title'), to: '/organisations' },
          { label: organisation.name, to: home },
        ]}
      >
        {organisation.verified && (
          <Notice tone="caution">
            <p>{t('organisations.form.verification-ends')}</p>
          </Notice>
        )}
      </PageHead>
      <div className="page">
        <Section title={t('organisations.form.profile')} note={t('organisations.form.profile-note')}>
          <ProfilePart
            organisation={organisation}
            place={`organisation:${organisation.id}`}
            act={t('organisations.form.save')}
            send={async (profile) => {
              try {
                return await editOrganisation(api, organisation, changesOf(organisation, profile));
              } catch (error) {
                // The next attempt is one against what somebody else saved, after the person was told.
                if (asProblem(error).code === 'version-conflict')
                  await client.invalidateQueries({ queryKey: organisationQuery(ref).queryKey });
                throw error;
              }
            }}
            onSent={async () => {
              await client.invalidateQueries({ queryKey: ['organisations'] });
              showToast({ text: t('organisations.form.saved') });
              await navigate(home);
            }}
          />
        </Section>
      </div>
    </>
  );
}
