import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Quote } from '../../../ui/record';
import { Facts } from '../../../ui/register';
import { Row } from '../../../ui/rows';
import type { Body } from '../../bodies/api';
import { type Agreement, agreementQuery, type Party, removeParty, type Signature } from '../api';
import { StandingTag } from './tags';
import { WithdrawForm } from './withdraw-form';

interface PartyProps {
  body: Body;
  agreement: Agreement;
  party: Party;
}

/** A party: how it stands to the text, and everything it signed, also what it took back. */
export function PartyRow({ body, agreement, party }: PartyProps) {
  const t = useT();
  const { organisation, role, standing, signatures, can } = party;
  return (
    <Row
      title={
        <Link to={`/organisations/${organisation.slug}`} lang={organisation.language}>
          {organisation.name}
        </Link>
      }
      actions={agreement.can.edit && signatures.length === 0 && <RemoveParty {...{ body, agreement, party }} />}
    >
      <Facts
        items={[
          t(`agreements.role.${role}`),
          <StandingTag key="standing" standing={standing} state={agreement.state} />,
        ]}
      />
      {signatures.length > 0 && (
        <ol className="signatures">
          {signatures.map((signature) => (
            <li key={signature.id}>
              <SignatureView signature={signature} timeZone={body.timeZone} />
            </li>
          ))}
        </ol>
      )}
      {can.withdraw && <WithdrawForm slug={body.slug} agreement={agreement} party={party} />}
    </Row>
  );
}

function SignatureView({ signature, timeZone }: { signature: Signature; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { number, signerName, signerFunction, language, signedAt, reservation, withdrawnAt, fingerprint } = signature;
  return (
    <div className="stack-tight">
      <p>
        {t('agreements.signed-by', {
          number,
          name: signerName ?? t('agreements.former-person'),
          day: dates.day(signedAt),
        })}{' '}
        <span className="muted" lang={language} dir="auto">
          {signerFunction}
        </span>
      </p>
      {reservation && (
        <div>
          <p className="small strong">{t('agreements.reservation')}</p>
          <Quote lang={language}>{reservation}</Quote>
        </div>
      )}
      {withdrawnAt && (
        <div>
          <p className="overdue">{t('agreements.withdrawn-on', { day: dates.day(withdrawnAt) })}</p>
          <Quote lang={signature.withdrawalLanguage ?? undefined}>{signature.withdrawalReason}</Quote>
        </div>
      )}
      <p className="small muted">
        {t('agreements.fingerprint')} <code className="fingerprint">{fingerprint}</code>
      </p>
    </div>
  );
}

function RemoveParty({ body: { slug }, agreement, party }: PartyProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const { id, name } = party.organisation;
  const run = async () => {
    await removeParty(api, slug, agreement.id, id);
    await client.invalidateQueries({ queryKey: agreementQuery(slug, agreement.id).queryKey });
    showToast({ text: t('agreements.party-removed', { name }) });
  };
  return (
    <>
      <Button
        kind="quiet"
        small
        icon="trash"
        aria-label={t('agreements.remove-party', { name })}
        onClick={() => setAsked(true)}
      >
        {t('agreements.remove-short')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('agreements.ask-remove-party', { name })}
          act={t('agreements.remove-short')}
          keep={t('agreements.keep-party')}
          run={run}
          onClose={() => setAsked(false)}
        >
          <p>{t('agreements.brings-remove-party')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
