import { agreementKinds, commitmentStatuses } from '../../../../../shared/agreements';
import { answerStatuses } from '../../../../../shared/comments';
import { seatRoles } from '../../../../../shared/bodies';
import { spaceKinds } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { DatedRow } from '../../../ui/register';
import { AnswerTag } from '../../../ui/tag';
import type { Contribution } from '../api';

/** Kinds that need no more words than their own. */
const plainKinds = ['comment', 'answer', 'advice', 'minority-statement', 'position'] as const;

/** One thing an organisation contributed: what it was, where, and how it began. */
export function ContributionRow({ contribution }: { contribution: Contribution }) {
  const { at, kind, space, path, text, textLanguage, code } = contribution;
  const status = kind === 'answer' && answerStatuses.find((each) => each === code);
  const what = useWhat(contribution);
  return (
    <DatedRow
      date={at}
      level="h2"
      title={space.title}
      lang={space.language}
      to={path}
      facts={[what, status && <AnswerTag key="status" status={status} />]}
    >
      {text && (
        <p lang={textLanguage ?? undefined} dir="auto" className="excerpt">
          {text}
        </p>
      )}
    </DatedRow>
  );
}

function useWhat({ kind, code }: Contribution): string {
  const t = useT();
  const role = kind === 'seat' && seatRoles.find((each) => each === code);
  if (role) return t('organisations.contribution.seat', { role: t(`bodies.role.${role}`) });
  const led = kind === 'space' && spaceKinds.find((each) => each === code);
  if (led)
    return t('organisations.contribution.space', {
      kind: led === 'consultation' ? t('organisations.consultation') : t(`bodies.kind.${led}`),
    });
  const status = kind === 'commitment' && commitmentStatuses.find((each) => each === code);
  if (status) return t(`organisations.promised.${status}`);
  const signed = kind === 'signature' && (agreementKinds.find((each) => each === code) ?? 'withdrawn');
  if (signed) return t(`organisations.signed.${signed}`);
  return t(`organisations.contribution.${plainKinds.find((each) => each === kind) ?? 'comment'}`);
}
