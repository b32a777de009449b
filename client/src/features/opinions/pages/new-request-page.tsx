import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { opinionLimits } from '../../../../../shared/opinions';
import { adviceRequestPath } from '../../../../../shared/space-paths';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Checkbox } from '../../../ui/choice';
import { TextArea, TextField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { BeginForm } from '../../bodies/components/begin-form';
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
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="opinions" title={t('opinions.ask')} lede={<p>{t('opinions.ask-lede')}</p>}>
      <div className="plan-part">
        <BeginForm
          draftAt={`new-advice-request:${body.id}`}
          label={t('opinions.ask')}
          act={t('opinions.ask.act')}
          icon="send"
          send={(values) => ask(api, slug, requestFrom(values, body.timeZone))}
          shownBy={opinionsKey}
          pathOf={(id) => adviceRequestPath(body, id)}
          done={t('opinions.ask.done')}
          may={body.can.edit}
        >
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
          <Checkbox name="contributionsPublic" label={t('opinions.ask.public')} hint={t('opinions.ask.public-hint')} />
        </BeginForm>
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
