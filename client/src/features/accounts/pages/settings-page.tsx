import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { useViewer } from '../../../lib/viewer';
import { PageHead, Section } from '../../../ui/page-parts';
import '../accounts.css';
import { sessionsQuery, tokensQuery } from '../api';
import { ApiTokens } from '../components/api-tokens';
import { DeleteAccount } from '../components/delete-account';
import { PasswordForm } from '../components/password-form';
import { ProfileForm } from '../components/profile-form';
import { SessionList } from '../components/session-list';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  return prepare(args.context, sessionsQuery, tokensQuery);
}

/** What belongs to the account: name and language, password, devices, programs, and the way out. */
export function Component() {
  const t = useT();
  const viewer = useViewer();
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const { data: tokens } = useSuspenseQuery(tokensQuery);
  usePage({ title: t('accounts.settings.title') });
  if (!viewer) return null;
  return (
    <>
      <PageHead title={t('accounts.settings.title')} lede={<p>{t('accounts.settings.lede')}</p>} />
      <div className="page">
        <Section id="profile" title={t('accounts.profile.title')} note={t('accounts.profile.note')}>
          <ProfileForm viewer={viewer} />
        </Section>
        <Section id="password" title={t('accounts.password')} note={t('accounts.change-password.note')}>
          <PasswordForm email={viewer.email} />
        </Section>
        <Section id="sessions" title={t('accounts.sessions.title')} note={t('accounts.sessions.note')}>
          <SessionList sessions={sessions.items} />
        </Section>
        <Section id="tokens" title={t('accounts.tokens.title')} note={t('accounts.tokens.note')}>
          <ApiTokens tokens={tokens.items} />
        </Section>
        <Section id="delete" title={t('accounts.delete.title')} note={t('accounts.delete.note')}>
          <DeleteAccount viewer={viewer} />
        </Section>
      </div>
    </>
  );
}
