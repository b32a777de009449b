import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Quote } from '../../../ui/record';
import { Facts } from '../../../ui/register';
import { Row } from '../../../ui/rows';
import type { Body } from '../../bodies/api';
import type { Agreement, Party, Signature } from '../api';
import { PartyMenu } from './party-menu';
import { StandingTag } from './tags';
import { WithdrawForm } from './withdraw-form';

/** A party: how it stands to the text, and everything it signed, also what it took back. */
export function PartyRow({ body, agreement, party }: { body: Body; agreement: Agreement; party: Party }) {
  const t = useT();
  const { organisation, role, standing, signatures, can } = party;
  return (
    <Row
      title={
        <Link to={`/organisations/${organisation.slug}`} lang={organisation.language}>
          {organisation.name}
        </Link>
      }
      actions={agreement.can.edit && <PartyMenu {...{ body, agreement, party }} />}
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
