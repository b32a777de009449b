import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { organisationLimits } from '../../../../../shared/organisations';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { type MergePreview, mergeOrganisation } from '../merge-api';
import { useMoves } from '../use-moves';
import { OrganisationLink } from './organisation-link';

/** What would move, who comes along, and doing it for good. */
export function MergeForm({ preview }: { preview: MergePreview }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const moves = useMoves(preview.moves);
  const { stays, goes, people } = preview;
  const form = useForm({
    send: (values) => mergeOrganisation(api, stays.id, { otherId: goes.id, reason: values.text('reason') }),
    onSent: async ({ slug }) => {
      showToast({ text: t('organisations.merged', { name: stays.name }) });
      await navigate(`/organisations/${slug}`);
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  return (
    <Form form={form} method="post">
      <p>
        {t('organisations.merge-goes')} <OrganisationLink organisation={goes} />
      </p>
      {moves.length > 0 ? (
        <ul>
          {moves.map((move) => (
            <li key={move}>{move}</li>
          ))}
        </ul>
      ) : (
        <p>{t('organisations.moves-nothing')}</p>
      )}
      {people.length > 0 && (
        <>
          <p>{t('organisations.merge-people')}</p>
          <ul>
            {people.map(({ name, role }, at) => (
              <li key={at}>
                <bdi>{name}</bdi> · {t(`organisations.role.${role}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Notice tone="caution" title={t('organisations.merge-for-good')}>
        <p>{t('organisations.merge-for-good-explained', { name: stays.name })}</p>
      </Notice>
      <FormProblem />
      <TextArea
        name="reason"
        label={t('organisations.merge-reason')}
        hint={t('organisations.merge-reason-hint')}
        maxLength={organisationLimits.mergeReason}
      />
      <div className="form-actions">
        <SubmitButton kind="danger">{t('organisations.merge-act')}</SubmitButton>
      </div>
    </Form>
  );
}
