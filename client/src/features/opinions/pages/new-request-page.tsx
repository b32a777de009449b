import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { opinionLimits } from '../../../../../shared/opinions';
import { adviceRequestPath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Checkbox } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { OrganisationField } from '../../planning/components/organisation-field';
import { ask, opinionsKey, type WriteAdviceRequest } from '../api';
import { ClosingField, closingFrom } from '../components/closing-field';
import { LanguageField, languageFrom } from '../components/language-field';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManaged(args);
  return null;
}

/** Writes down a request for advice, and with that asks the members. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const draft = useDraft(`new-advice-request:${body.id}`);
  const form = useForm({
    send: (values) => ask(api, slug, requestFrom(values, body.timeZone)),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: opinionsKey });
      showToast({ text: t('opinions.ask.done') });
      await navigate(adviceRequestPath(body, id));
    },
  });
  return (
    <ManageFrame slug={slug} part="opinions" title={t('opinions.ask')} lede={<p>{t('opinions.ask-lede')}</p>}>
      <div className="plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('opinions.ask')}>
          <FormProblem />
          <fieldset className="plan-fields" disabled={!body.can.edit}>
            <TextField name="title" label={t('opinions.ask.title')} maxLength={opinionLimits.title} />
            <TextArea
              name="question"
              label={t('opinions.asked')}
              hint={t('opinions.ask.question-hint')}
              limit={opinionLimits.question}
              rows={5}
            />
            <LanguageField defaultValue={body.language} />
            <OrganisationField
              name="askedByOrganisationId"
              label={t('opinions.ask.by')}
              hint={t('opinions.ask.by-hint')}
              required
            />
            <TextField name="aboutSpace" optional label={t('opinions.ask.about')} hint={t('opinions.ask.about-hint')} />
            <ClosingField name="contributeUntil" label={t('opinions.ask.until')} days={21} timeZone={body.timeZone} />
            <ClosingField name="dueAt" label={t('opinions.ask.due')} days={42} timeZone={body.timeZone} />
            <Checkbox
              name="contributionsPublic"
              label={t('opinions.ask.public')}
              hint={t('opinions.ask.public-hint')}
            />
          </fieldset>
          {body.can.edit && (
            <div className="form-actions">
              <SubmitButton icon="send">{t('opinions.ask.act')}</SubmitButton>
              <DraftLine draft={draft} />
            </div>
          )}
        </Form>
      </div>
    </ManageFrame>
  );
}

function requestFrom(values: FormValues, timeZone: string): WriteAdviceRequest {
  return {
    title: values.text('title'),
    question: values.text('question'),
    language: languageFrom(values),
    askedByOrganisationId: values.text('askedByOrganisationId'),
    aboutSpace: aboutFrom(values.text('aboutSpace')),
    contributeUntil: closingFrom(values, timeZone, 'contributeUntil'),
    dueAt: closingFrom(values, timeZone, 'dueAt'),
    contributionsPublic: values.checked('contributionsPublic'),
  };
}

/** The name in an address of this platform, however much of the address was pasted. */
function aboutFrom(text: string): string | null {
  const named = /\/(?:consultations|bodies)\/([^/?#]+)/.exec(text)?.[1];
  return named ?? (text || null);
}
