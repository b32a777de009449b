import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { type Consultation, consultationQuery, setFollowed } from '../api';

/** Follows a consultation: mail when it opens, closes, changes and is answered. */
export function FollowButton({ consultation }: { consultation: Consultation }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { slug, isFollowed, can } = consultation;
  const { queryKey } = consultationQuery(slug);
  const { mutate } = useMutation({
    mutationFn: (followed: boolean) => setFollowed(api, slug, followed),
    onMutate: (followed) => client.setQueryData(queryKey, { ...consultation, isFollowed: followed }),
    onError: (error) => {
      client.setQueryData(queryKey, consultation);
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
