import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { bodySettingsQuery } from '../../bodies/manage-api';
import { loadManaged } from '../../bodies/manage-loader';
import { meetingsKey, rulesQuery } from '../api';
import { MeetingFields } from '../components/meeting-fields';
import { planMeeting } from '../manage-api';
import { planFrom } from '../meeting-plan';
import { meetingPaths } from '../paths';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  return prepare(args.context, bodySettingsQuery(slug), rulesQuery(slug));
}

/** Plans a meeting; its agenda, its papers and the invitation come afterwards. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: settings } = useSuspenseQuery(bodySettingsQuery(slug));
  const { data: rules } = useSuspenseQuery(rulesQuery(slug));
  const draft = useDraft(`meeting-new:${body.id}`);
  const form = useForm({
    send: (values) => planMeeting(api, slug, planFrom(values)),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: meetingsKey });
      await navigate(meetingPaths.manageOne(slug, id));
    },
  });
  return (
    <ManageFrame
      slug={slug}
      part="meetings"
      title={t('meetings.plan')}
      lede={<p>{t('meetings.plan-lede', { days: rules.noticeDays })}</p>}
    >
      <div className="plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('meetings.plan')}>
          <FormProblem />
          <fieldset className="plan-fields" disabled={!body.can.edit}>
            <MeetingFields language={settings.defaultLanguage} timeZone={body.timeZone} />
          </fieldset>
          {body.can.edit && (
            <div className="form-actions">
              <SubmitButton icon="plus">{t('meetings.plan')}</SubmitButton>
              <DraftLine draft={draft} />
            </div>
          )}
        </Form>
      </div>
    </ManageFrame>
  );
}
