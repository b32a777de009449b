import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { agreementKinds } from '../../../../../shared/agreements';
import { documentLimits } from '../../../../../shared/documents';
import { agreementPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { loaderServices, requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { RadioGroup } from '../../../ui/choice';
import { TextField } from '../../../ui/text-field';
import { bodyKey, bodyQuery } from '../../bodies/api';
import { BeginForm } from '../../bodies/components/begin-form';
import { BodyFrame } from '../../bodies/components/body-frame';
import { agreementsQuery, startAgreement } from '../api';
import { LanguageField } from '../components/language-field';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const slug = args.params['slug'] ?? '';
  await queryClient.ensureQueryData(bodyQuery(slug));
  if (!(await queryClient.ensureQueryData(agreementsQuery(slug))).can.create) throw problemOf('forbidden');
  return null;
}

/** Starts a pact or charter: a document of the body whose versions can be signed. */
export function Component() {
  const t = useT();
  const api = useApi();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <BodyFrame slug={slug} part="agreements" title={t('agreements.start')} lede={<p>{t('agreements.start-lede')}</p>}>
      <div className="plan-part">
        <BeginForm
          draftAt={`new-agreement:${body.id}`}
          label={t('agreements.start')}
          icon="plus"
          send={(values) =>
            startAgreement(api, slug, {
              kind: agreementKinds.find((kind) => kind === values.text('kind')) ?? 'pact',
              title: values.text('title'),
              language: values.text('language'),
            })
          }
          shownBy={bodyKey(slug)}
          pathOf={(id) => agreementPath(body, id)}
        >
          <RadioGroup
            name="kind"
            label={t('agreements.kind-label')}
            defaultValue="pact"
            options={agreementKinds.map((value) => ({
              value,
              label: t(`agreements.kind.${value}`),
              hint: t(`agreements.kind-hint.${value}`),
            }))}
          />
          <TextField
            name="title"
            label={t('agreements.title-label')}
            maxLength={documentLimits.title}
            dir="auto"
            autoComplete="off"
          />
          <LanguageField first={body.language} />
        </BeginForm>
      </div>
    </BodyFrame>
  );
}
