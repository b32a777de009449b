import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { Quote } from '../../../ui/record';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import type { JointPosition, PositionSignature } from '../api';
import { WithdrawForm } from './withdraw-form';

/** Everything that was signed, in its order: also what was taken back, and what stands under an earlier text. */
export function Signatures({ position }: { position: JointPosition }) {
  const t = useT();
  const { signatures } = position;
  if (signatures.length === 0)
    return (
      <Empty title={t('positions.no-signatures')}>
        <p>{t('positions.no-signatures-explained')}</p>
      </Empty>
    );
  return (
    <Rows label={t('positions.signatures')}>
      {signatures.map((signature) => (
        <SignatureRow key={signature.id} position={position} signature={signature} />
      ))}
    </Rows>
  );
}

interface SignatureProps {
  position: JointPosition;
  signature: PositionSignature;
}

function SignatureRow({ position, signature }: SignatureProps) {
  const t = useT();
  const dates = useDates();
  const { organisation, signerName, signerFunction, language, signedAt, reservation } = signature;
  const stands = signature.isCurrent && signature.withdrawnAt === null;
  const mayWithdraw = stands && position.withdrawsFor.some(({ id }) => id === organisation.id);
  return (
    <Row
      title={
        <Link to={`/organisations/${organisation.slug}`} lang={organisation.language}>
          {organisation.name}
        </Link>
      }
    >
      <div className="stack-tight">
        <StandingTag signature={signature} />
        <p>{mandateOf(t, signature)}</p>
        <p>
          <Scope position={position} signature={signature} />
        </p>
        {reservation && (
          <div>
            <p className="small strong">{t('positions.reservation')}</p>
            <Quote lang={language}>{reservation}</Quote>
          </div>
        )}
        <p className="small">
          {t('positions.signed-by', { name: signerName ?? t('positions.former-person'), day: dates.day(signedAt) })}{' '}
          <span className="muted" lang={language} dir="auto">
            {signerFunction}
          </span>
        </p>
        {signature.withdrawnAt && (
          <div>
            <p className="strong">{t('positions.withdrawn-on', { day: dates.day(signature.withdrawnAt) })}</p>
            <Quote lang={signature.withdrawalLanguage ?? undefined}>{signature.withdrawalReason}</Quote>
          </div>
        )}
        {mayWithdraw && <WithdrawForm position={position} organisation={organisation} />}
      </div>
    </Row>
  );
}

function StandingTag({ signature: { withdrawnAt, isCurrent, reservation } }: { signature: PositionSignature }) {
  const t = useT();
  const look = withdrawnAt
    ? ({ tone: 'critical', icon: 'return', words: 'positions.standing.withdrawn' } as const)
    : !isCurrent
      ? ({ tone: 'caution', icon: 'history', words: 'positions.standing.earlier' } as const)
      : reservation
        ? ({ tone: 'positive', icon: 'check', words: 'positions.standing.reserved' } as const)
        : ({ tone: 'positive', icon: 'check', words: 'positions.standing.signed' } as const);
  return (
    <p>
      <Tag tone={look.tone} icon={look.icon}>
        {t(look.words)}
      </Tag>
    </p>
  );
}

function mandateOf(t: ReturnType<typeof useT>, { mandate, membersAsked }: PositionSignature): string {
  return mandate === 'members'
    ? t('positions.members-were-asked', { count: membersAsked ?? 0 })
    : t(`positions.decided-by.${mandate}`);
}

/** How much of the text was signed, with the way to each paragraph. */
function Scope({ position, signature: { paragraphIds, isCurrent } }: SignatureProps) {
  const t = useT();
  if (!paragraphIds) return t('positions.signs-whole');
  if (!isCurrent) return t('positions.signs-some-earlier', { count: paragraphIds.length });
  const { paragraphs } = position;
  const numbers = paragraphs.flatMap(({ id }, index) => (paragraphIds.includes(id) ? [{ id, number: index + 1 }] : []));
  return (
    <span className="cluster">
      {t('positions.signs-some', { count: numbers.length, total: paragraphs.length })}
      {numbers.map(({ id, number }) => (
        <a key={id} href={`#p-${id}`}>
          {t('positions.paragraph', { number })}
        </a>
      ))}
    </span>
  );
}
