import { useMutation, useQueryClient } from '@tanstack/react-query';
import { organisationRoles } from '../../../../shared/organisations';
import { useT } from '../../lib/i18n';
import { asProblem, problemText } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { showToast } from '../../lib/toasts';
import type { MenuEntry } from '../../ui/menu';
import { changeRole, endDelegation, type Member } from './people-api';

/** What can be done with a member: another role, one for some time, and the way out. */
export function useMemberEntries(
  organisationId: string,
  { personId, role, delegation }: Member,
  onDecide: (what: 'departure' | 'delegation') => void,
): MenuEntry[] {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (change: () => Promise<void>) => change(),
    onSuccess: async () => {
      showToast({ text: t('organisations.role-changed') });
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  return [
    ...organisationRoles
      .filter((other) => other !== role)
      .map((other) => ({
        id: other,
        label: t(`organisations.make.${other}`),
        onSelect: () => mutate(() => changeRole(api, organisationId, personId, other)),
      })),
    ...(role === 'administrator'
      ? []
      : [
          {
            id: 'delegate',
            label: t('organisations.delegate-role'),
            icon: 'clock' as const,
            onSelect: () => onDecide('delegation'),
          },
        ]),
    ...(delegation
      ? [
          {
            id: 'end-delegation',
            label: t('organisations.end-delegation'),
            onSelect: () => mutate(() => endDelegation(api, organisationId, personId)),
          },
        ]
      : []),
    {
      id: 'remove',
      label: t('organisations.remove'),
      icon: 'trash' as const,
      danger: true,
      onSelect: () => onDecide('departure'),
    },
  ];
}
