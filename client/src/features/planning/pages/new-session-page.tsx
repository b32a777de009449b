import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { defaultSessionSettings } from '../../../../../shared/sessions';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { sessionsKey } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';
import { type Settings, settingsQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { NotNow } from '../components/not-now';
import { SessionFields } from '../components/session-fields';
import { loadPlan } from '../manage-loader';
import { createSession } from '../session-api';
import { sessionFrom, type SessionFields as Fields } from '../session-plan';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadPlan(args);
  return null;
}

/** What a session begins with: the languages of its consultation, open to everyone. */
function firstFields({ defaultLanguage, timeZone }: Settings): Fields {
  return {
    texts: { [defaultLanguage]: { title: '', purpose: '' } },
    starts: '',
    ends: '',
    timeZone,
    languages: [defaultLanguage],
    capacity: null,
    registration: true,
    participants: ['public'],
    watchers: [],
    settings: defaultSessionSettings,
  };
}

/** Plans a session; the agenda and who leads it come afterwards. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  const draft = useDraft(`session-new:${settings.id}`);
  const form = useForm({
    send: (values) => createSession(api, slug, sessionFrom(values)),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: sessionsKey });
      await navigate(`${sessionPaths.plan(slug)}/${id}`);
    },
  });
  return (
    <ManageFrame slug={slug} part="sessions" lede={<p>{t('planning.session.new-lede')}</p>}>
      <div className="stack-wide plan-part">
        {!settings.can.edit && <NotNow of={settings} />}
        <Form form={form} draft={draft} method="post" aria-label={t('planning.session.plan')}>
          <FormProblem />
          <fieldset className="plan-fields" disabled={!settings.can.edit}>
            <SessionFields shown={firstFields(settings)} visibility={settings.visibility} draft={draft.found?.values} />
          </fieldset>
          {settings.can.edit && (
            <div className="form-actions">
              <SubmitButton icon="plus">{t('planning.session.plan')}</SubmitButton>
              <DraftLine draft={draft} />
            </div>
          )}
        </Form>
      </div>
    </ManageFrame>
  );
}
