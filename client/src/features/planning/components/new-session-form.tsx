import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { defaultSessionSettings } from '../../../../../shared/sessions';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { sessionsKey } from '../../sessions/api';
import type { Settings } from '../api';
import { createSession } from '../session-api';
import { sessionFrom, type SessionFields as Fields } from '../session-plan';
import { SessionFields } from './session-fields';

export interface NewSessionFormProps {
  /** The consultation or the body it is in. */
  space: Pick<Settings, 'id' | 'slug' | 'timeZone' | 'visibility' | 'defaultLanguage'>;
  may: boolean;
  /** Where the new session is prepared further. */
  pathOf: (id: string) => string;
}

/** What a session begins with: the language of its space, open to everyone. */
function firstFields({ defaultLanguage, timeZone }: NewSessionFormProps['space']): Fields {
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
export function NewSessionForm({ space, may, pathOf }: NewSessionFormProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft(`session-new:${space.id}`);
  const form = useForm({
    send: (values) => createSession(api, space.slug, sessionFrom(values)),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: sessionsKey });
      await navigate(pathOf(id));
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('planning.session.plan')}>
      <FormProblem />
      <fieldset className="plan-fields" disabled={!may}>
        <SessionFields shown={firstFields(space)} visibility={space.visibility} draft={draft.found?.values} />
      </fieldset>
      {may && (
        <div className="form-actions">
          <SubmitButton icon="plus">{t('planning.session.plan')}</SubmitButton>
          <DraftLine draft={draft} />
        </div>
      )}
    </Form>
  );
}
