import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { commitmentPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { SelectField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { BeginForm } from '../../bodies/components/begin-form';
import { BodyFrame } from '../../bodies/components/body-frame';
import { agreementsKey, agreementsQuery, committersQuery, makeCommitment } from '../api';
import { CommitmentFields, commitmentFrom } from '../components/commitment-fields';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const slug = args.params['slug'] ?? '';
  const { queryClient } = args.context.get(loaderServices);
  const { items } = await queryClient.ensureQueryData(committersQuery(slug));
  if (items.length === 0) throw problemOf('not-your-organisation');
  return prepare(args.context, bodyQuery(slug), agreementsQuery(slug));
}

/** Promises something in the name of an organisation. */
export function Component() {
  const t = useT();
  const api = useApi();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: committers } = useSuspenseQuery(committersQuery(slug));
  return (
    <BodyFrame
      slug={slug}
      part="agreements"
      title={t('agreements.promise')}
      lede={<p>{t('agreements.promise-lede')}</p>}
    >
      <div className="plan-part">
        <BeginForm
          draftAt={`new-commitment:${body.id}`}
          label={t('agreements.promise')}
          icon="hand"
          send={(values) =>
            makeCommitment(api, slug, { organisationId: values.text('organisationId'), ...commitmentFrom(values) })
          }
          shownBy={agreementsKey(slug)}
          pathOf={(id) => commitmentPath(body, id)}
        >
          <SelectField
            name="organisationId"
            label={t('agreements.who-promises')}
            defaultValue={committers.items[0]?.id}
            options={committers.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CommitmentFields slug={slug} />
        </BeginForm>
      </div>
    </BodyFrame>
  );
}
