import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';

export interface FollowButtonProps<Space> {
  /** A consultation or a body, as the page knows it. */
  followed: Space;
  /** Where the page keeps it. */
  queryKey: QueryKey;
  send: (api: Api, followed: boolean) => Promise<void>;
}

/** Follows a consultation or a body: mail about what happens in it. */
export function FollowButton<Space extends { isFollowed: boolean; can: { follow: boolean } }>({
  followed: space,
  queryKey,
  send,
}: FollowButtonProps<Space>) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { isFollowed, can } = space;
  const { mutate } = useMutation({
    mutationFn: (followed: boolean) => send(api, followed),
    onMutate: (followed) => client.setQueryData<Space>(queryKey, { ...space, isFollowed: followed }),
    onError: (error) => {
      client.setQueryData<Space>(queryKey, space);
      showToast({ text: problemText(t, asProblem(error).problem) });
    },
  });
  if (!can.follow) return null;
  return (
    <Button icon={isFollowed ? 'check' : 'bell'} aria-pressed={isFollowed} onClick={() => mutate(!isFollowed)}>
      {t(isFollowed ? 'consultations.following' : 'consultations.follow')}
    </Button>
  );
}
