import { useQuery } from '@tanstack/react-query';
import { commentLimits } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { TextField } from '../../../ui/text-field';
import { receiptQuery } from '../api';

/** How someone without an account wants to be called; nothing when this browser already holds their receipt. */
export function GuestFields() {
  const t = useT();
  const { data } = useQuery(receiptQuery);
  if (data) return <p className="small muted">{t('comments.guest-known', { name: data.displayName })}</p>;
  return (
    <>
      <TextField
        name="guest.displayName"
        label={t('comments.guest-name')}
        hint={t('comments.guest-name-hint')}
        maxLength={commentLimits.displayName}
        autoComplete="nickname"
      />
      <TextField
        name="guest.email"
        type="email"
        optional
        label={t('comments.email')}
        hint={t('comments.guest-email-hint')}
        autoComplete="email"
      />
    </>
  );
}
