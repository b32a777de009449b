import { useQuery } from '@tanstack/react-query';
import { commentLimits } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { TextField } from '../../../ui/text-field';
import { receiptQuery } from '../../comments/api';

/** Who comes, from someone without an account; nothing when this browser already holds their receipt. */
export function RegistrationFields() {
  const t = useT();
  const { data } = useQuery(receiptQuery);
  if (data) return <p className="small muted">{t('sessions.guest-known', { name: data.displayName })}</p>;
  return (
    <>
      <TextField
        name="guest.displayName"
        label={t('sessions.guest-name')}
        hint={t('sessions.guest-name-hint')}
        maxLength={commentLimits.displayName}
        autoComplete="nickname"
      />
      <TextField
        name="guest.email"
        type="email"
        label={t('sessions.guest-email')}
        hint={t('sessions.guest-email-hint')}
        autoComplete="email"
        dir="ltr"
      />
    </>
  );
}
