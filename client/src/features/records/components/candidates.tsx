import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { ShowMore } from '../../../ui/show-more';
import { Register } from '../../../ui/register';
import { candidatesQuery, type SessionRecord } from '../api';
import { CandidateRow } from './candidate-row';

/**
 * What could become a comment on the text it was said about: for those who prepare the record everything, for others their
 * own words. Nothing for those who said nothing.
 */
export function Candidates({ record }: { record: SessionRecord }) {
  const t = useT();
  const { items, next, more, isPending } = useList(candidatesQuery(record.session.id));
  const asks = record.can.askForComments;
  if (items.length === 0 && !asks) return null;
  return (
    <Section
      id="said"
      title={t(asks ? 'records.candidates' : 'records.own-words')}
      note={t(asks ? 'records.candidates-note' : 'records.own-words-note')}
    >
      {items.length === 0 && (
        <Empty title={t('records.candidates-none')}>
          <p>{t('records.candidates-none-explained')}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <Register>
          {items.map((candidate) => (
            <CandidateRow key={candidate.messageId} candidate={candidate} timeZone={record.session.timeZone} />
          ))}
        </Register>
      )}
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </Section>
  );
}
