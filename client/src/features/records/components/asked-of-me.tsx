import { useSuspenseQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { askedQuery } from '../api';
import '../records.css';
import { CandidateRow } from './candidate-row';

/**
 * What the reader is asked to agree to; nothing while nobody asks.
 * @param onDecided called when they agreed or not
 */
export function AskedOfMe({ onDecided }: { onDecided: () => void }) {
  const t = useT();
  const { data } = useSuspenseQuery(askedQuery);
  if (data.length === 0) return null;
  return (
    <Section id="asked" title={t('records.asked')} note={t('records.asked-note')}>
      <Register>
        {data.map((candidate) => (
          <CandidateRow key={candidate.messageId} candidate={candidate} elsewhere onDecided={onDecided} />
        ))}
      </Register>
    </Section>
  );
}
