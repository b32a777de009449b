import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { accountLimits, tokenScopes } from '../../../../../shared/accounts';
import { Form, useForm } from '../../../lib/forms';
import { copyText } from '../../../lib/copying';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { CheckboxGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import { createToken, tokensQuery } from '../api';

/** Days after which a new token stops working. */
const lifetimes = [30, 90, 365] as const;

/** Makes a token, and shows its text the one time there is. */
export function NewToken() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const form = useForm({
    send: (values) => {
      const days = Number(values.text('days'));
      return createToken(api, {
        name: values.text('name'),
        scopes: tokenScopes.filter((scope) => values.all('scopes').includes(scope)),
        ...(days > 0 && { expiresAt: new Date(Date.now() + days * 86_400_000).toISOString() }),
      });
    },
    onSent: async ({ token }) => {
      setText(token);
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  if (text !== null) return <TokenText text={text} onClose={() => setText(null)} />;
  return (
    <Form form={form} method="post" aria-label={t('accounts.tokens.new')}>
      <h3>{t('accounts.tokens.new')}</h3>
      <FormProblem />
      <TextField
        name="name"
        label={t('accounts.tokens.name')}
        hint={t('accounts.tokens.name-hint')}
        maxLength={accountLimits.tokenName}
        dir="auto"
      />
      <CheckboxGroup
        name="scopes"
        label={t('accounts.tokens.scopes')}
        defaultValues={['read']}
        options={tokenScopes.map((value) => ({
          value,
          label: t(`accounts.scope-label.${value}`),
          hint: value === 'account' ? t('accounts.scope-rare') : undefined,
        }))}
      />
      <SelectField
        name="days"
        label={t('accounts.tokens.lifetime')}
        defaultValue="90"
        options={[
          ...lifetimes.map((days) => ({ value: String(days), label: t('accounts.tokens.days', { days }) })),
          { value: '0', label: t('accounts.tokens.no-end') },
        ]}
      />
      <SubmitButton kind="plain" icon="key">
        {t('accounts.tokens.create')}
      </SubmitButton>
    </Form>
  );
}

function TokenText({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="positive"
        icon="key"
        title={t('accounts.tokens.created')}
        actions={
          <>
            <Button small icon="copy" onClick={() => copyText(t, text, t('accounts.tokens.copied'))}>
              {t('accounts.tokens.copy')}
            </Button>
            <Button small onClick={onClose}>
              {t('accounts.tokens.stored')}
            </Button>
          </>
        }
      >
        <p>
          <strong className="token-text" dir="ltr">
            {text}
          </strong>
        </p>
        <p className="small">{t('accounts.tokens.once')}</p>
      </Notice>
    </div>
  );
}
