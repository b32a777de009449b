import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { Skeleton } from '../../../ui/waiting';
import { useRefreshViewer } from '../../accounts/refresh-viewer';
import type { Organisation } from '../api';
import {
  type Departure,
  departureQuery,
  leaveOrganisation,
  type Member,
  membersQuery,
  removeMember,
} from '../people-api';
import { OpenTasks } from './open-tasks';

export interface DepartureDialogProps {
  organisation: Organisation;
  /** Who leaves, or is removed. */
  member: Member;
  onClose: () => void;
}

/** Asks before a membership ends, and who takes over what is open. */
export function DepartureDialog(props: DepartureDialogProps) {
  const t = useT();
  const { organisation, member, onClose } = props;
  const isOwn = useViewer()?.id === member.personId;
  const { data, error, refetch } = useQuery(departureQuery(organisation.id, member.personId));
  const title = isOwn
    ? t('organisations.leave-title', { name: organisation.name })
    : t('organisations.remove-title', { name: member.name });
  return (
    <Dialog urgent title={title} onClose={onClose}>
      {error && !data && (
        <ErrorState title={t('organisations.departure-failed')} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton rows={2} />}
      {data && <DepartureForm {...props} isOwn={isOwn} departure={data} />}
    </Dialog>
  );
}

function DepartureForm({
  organisation,
  member,
  isOwn,
  departure,
  onClose,
}: DepartureDialogProps & { isOwn: boolean; departure: Departure }) {
  const t = useT();
  const form = useDeparture({ organisation, member, isOwn, onClose });
  const { tasks, isLastAdministrator } = departure;
  return (
    <Form form={form} method="post">
      <FormProblem />
      <p>{t(isOwn ? 'organisations.leave-explained' : 'organisations.remove-explained')}</p>
      <OpenTasks tasks={tasks} />
      {isLastAdministrator && <p>{t('organisations.last-administrator')}</p>}
      {(tasks.length > 0 || isLastAdministrator) && (
        <SuccessorField organisation={organisation} leaving={member.personId} />
      )}
      <div className="form-actions">
        <SubmitButton kind="danger">{t(isOwn ? 'organisations.leave' : 'organisations.remove')}</SubmitButton>
        <Button onClick={onClose}>{t(isOwn ? 'organisations.stay' : 'organisations.cancel')}</Button>
      </div>
    </Form>
  );
}

function useDeparture({ organisation, member, isOwn, onClose }: DepartureDialogProps & { isOwn: boolean }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const refreshViewer = useRefreshViewer();
  return useForm({
    send: async (values) => {
      const successor = values.optional('successorId');
      if (isOwn) await leaveOrganisation(api, organisation.id, successor);
      else await removeMember(api, organisation.id, member.personId, successor);
    },
    onSent: async () => {
      onClose();
      showToast({
        text: isOwn
          ? t('organisations.left', { name: organisation.name })
          : t('organisations.removed', { name: member.name }),
      });
      if (isOwn) await refreshViewer();
      await client.invalidateQueries({ queryKey: isOwn ? ['organisations', 'one'] : ['organisations'] });
    },
  });
}

function SuccessorField({ organisation, leaving }: { organisation: Organisation; leaving: string }) {
  const t = useT();
  const { data } = useQuery(membersQuery(organisation.id));
  const others = data?.items.filter(({ personId }) => personId !== leaving) ?? [];
  return (
    <SelectField
      name="successorId"
      label={t('organisations.successor')}
      hint={t(others.length > 0 ? 'organisations.successor-hint' : 'organisations.no-successor')}
      empty={t('organisations.choose-successor')}
      options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
    />
  );
}
