import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { countriesQuery } from '../../organisations/territories';
import { bodyKey, bodyQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { SeatFields } from '../components/seat-fields';
import { giveSeat } from '../manage-api';
import { loadManaged } from '../manage-loader';
import { seatFrom, toldAtRows } from '../written-seat';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManaged(args);
  return prepare(args.context, countriesQuery);
}

/** Gives a seat. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const draft = useDraft(`new-seat:${body.id}`);
  const form = useForm({
    send: (values) => giveSeat(api, slug, seatFrom(values)).catch(toldAtRows(values)),
    onSent: async () => {
      draft.clear();
      await client.invalidateQueries({ queryKey: bodyKey(slug) });
      showToast({ text: t('bodies.seat-given') });
      await navigate(`${spacePath(body)}/manage/seats`);
    },
  });
  return (
    <ManageFrame slug={slug} part="seats" title={t('bodies.give-seat')}>
      <div className="plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('bodies.give-seat')}>
          <FormProblem />
          <fieldset className="plan-fields" disabled={!body.can.seat}>
            <SeatFields kept={draft.found?.values} />
          </fieldset>
          {body.can.seat && (
            <div className="form-actions">
              <SubmitButton icon="check">{t('bodies.give-seat')}</SubmitButton>
              <DraftLine draft={draft} />
            </div>
          )}
        </Form>
      </div>
    </ManageFrame>
  );
}
