import { useQuery } from '@tanstack/react-query';
import { positionLimits } from '../../../../../shared/positions';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { ErrorState } from '../../../ui/error-state';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SearchSelect } from '../../../ui/search-select';
import { SubmitButton } from '../../../ui/submit-button';
import { Skeleton } from '../../../ui/waiting';
import { handIn, type JointPosition, receiversQuery } from '../api';
import { usePositionShown } from '../use-position-act';

/** Hands it in to a consultation that is open or to a body, once enough organisations signed. */
export function HandInForm({ position }: { position: JointPosition }) {
  const t = useT();
  const { data, error, refetch } = useQuery(receiversQuery);
  const missing = positionLimits.signatures - position.signatories.length;
  if (missing > 0) return <Notice title={t('positions.signatures-missing', { count: missing })} />;
  if (error) return <ErrorState title={t('positions.receivers-failed')} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  const options = [
    ...data.consultations.map(({ slug, title }) => ({ value: slug, label: t('positions.to-consultation', { title }) })),
    ...data.bodies.map(({ slug, title }) => ({ value: slug, label: t('positions.to-body', { title }) })),
  ];
  if (options.length === 0) return <Notice title={t('positions.no-receivers')} />;
  return <ReceiverForm position={position} options={options} />;
}

function ReceiverForm({ position, options }: { position: JointPosition; options: { value: string; label: string }[] }) {
  const t = useT();
  const api = useApi();
  const shown = usePositionShown();
  const form = useForm({
    send: async (values) => {
      const space = values.text('space');
      if (!space) throw problemOf('validation-failed', { errors: [{ pointer: '/space', code: 'isIn' }] });
      return handIn(api, position.id, space);
    },
    onSent: (changed) => shown(changed, t('positions.done.hand-in')),
  });
  return (
    <Form form={form} method="post" aria-label={t('positions.hand-in')}>
      <FormProblem />
      <SearchSelect
        name="space"
        label={t('positions.where-to')}
        hint={t('positions.where-to-hint')}
        empty={t('positions.choose-where')}
        options={options}
      />
      <SubmitButton icon="send">{t('positions.hand-in')}</SubmitButton>
    </Form>
  );
}
