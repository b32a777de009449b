import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Row, Rows } from '../../../ui/rows';
import { Seat as SeatSign } from '../../../ui/seat';
import type { PeerRequest } from '../api';
import { SaidBy } from './said-by';

/** Members who may know more, and why. */
export function Matches({ matches }: Pick<PeerRequest, 'matches'>) {
  const t = useT();
  return (
    <Section id="matches" title={t('exchange.matches')} note={t('exchange.matches-note')}>
      <Rows label={t('exchange.matches')}>
        {matches.map(({ seatId, reasons, ...speaker }) => (
          <Row
            key={seatId}
            lead={<SeatSign kind={speaker.organisations.length > 0 ? 'organisation' : 'person'} />}
            title={<SaidBy speaker={speaker} />}
            facts={reasons.map((reason) => t(`exchange.match.${reason}`))}
          />
        ))}
      </Rows>
    </Section>
  );
}
