import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Empty } from '../../../ui/empty';
import { Row, Rows } from '../../../ui/rows';
import { type ApiToken, revokeToken, tokensQuery } from '../api';
import { NewToken } from './new-token';

/** Tokens with which programs act in the person's name: the list, and a new one. */
export function ApiTokens({ tokens }: { tokens: ApiToken[] }) {
  const t = useT();
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  return (
    <div className="stack-wide">
      {tokens.length === 0 ? (
        <Empty title={t('accounts.tokens.none')}>
          <p>{t('accounts.tokens.none-explained')}</p>
        </Empty>
      ) : (
        <Rows label={t('accounts.tokens.title')}>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </Rows>
      )}
      <NewToken />
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </div>
  );
}

function TokenRow({ token, onRevoke }: { token: ApiToken; onRevoke: () => void }) {
  const t = useT();
  const dates = useDates();
  const list = new Intl.ListFormat(t.intl);
  const { name, scopes, createdAt, lastUsedAt, expiresAt } = token;
  return (
    <Row
      title={<bdi>{name}</bdi>}
      facts={[
        t('accounts.tokens.may', { what: list.format(scopes.map((scope) => t(`accounts.scope.${scope}`))) }),
        t('accounts.tokens.made', { day: dates.day(createdAt) }),
        lastUsedAt ? t('accounts.tokens.used', { when: dates.moment(lastUsedAt) }) : t('accounts.tokens.unused'),
        expiresAt ? t('accounts.tokens.until', { when: dates.moment(expiresAt) }) : t('accounts.tokens.for-ever'),
      ]}
      actions={
        <Button small icon="trash" onClick={onRevoke}>
          {t('accounts.tokens.revoke')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      }
    />
  );
}

function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const revoke = async () => {
    await revokeToken(api, token.id);
    showToast({ text: t('accounts.tokens.revoked') });
    await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
  };
  return (
    <ConfirmDialog
      title={t('accounts.tokens.revoke-title', { name: token.name })}
      act={t('accounts.tokens.revoke')}
      keep={t('accounts.tokens.keep')}
      run={revoke}
      onClose={onClose}
    >
      <p>{t('accounts.tokens.revoke-explained')}</p>
    </ConfirmDialog>
  );
}
