import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { Row } from '../../../ui/rows';
import { Seat as SeatSign } from '../../../ui/seat';
import type { Seat } from '../api';
import { useTerms } from '../use-terms';
import { OrganisationLink } from './about-body';

interface SeatRowProps {
  seat: Seat;
  timeZone: string;
  nameOf: (country: string) => string;
  /** What can be done with it. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One seat: who sits there, in what capacity, from where and until when. */
export function SeatRow({ seat, timeZone, nameOf, actions, children }: SeatRowProps) {
  const t = useT();
  const termOf = useTerms(timeZone);
  const { organisations, memberType, country, level } = seat;
  return (
    <Row
      lead={<SeatSign kind={signOf(seat)} />}
      title={<Holders seat={seat} />}
      facts={[
        t(`bodies.type.${memberType}`),
        organisations.length > 1 && t('bodies.shared', { count: organisations.length }),
        country && nameOf(country),
        level && t(`vocabulary.level.${level}`),
        termOf(seat),
      ]}
      actions={actions}
    >
      <Sitting seat={seat} />
      {children}
    </Row>
  );
}

function signOf({ memberType, organisations }: Seat): 'person' | 'organisation' | 'team' {
  if (memberType === 'state-authority' || memberType === 'public-entity') return 'team';
  return organisations.length > 0 ? 'organisation' : 'person';
}

/** The organisations that hold the seat; without any, the people. */
function Holders({ seat: { organisations, people } }: { seat: Seat }) {
  if (organisations.length === 0) return <People people={people.filter(({ sitting }) => sitting === 'holder')} />;
  return organisations.map((organisation) => (
    <span key={organisation.id} className="body-holder">
      <OrganisationLink organisation={organisation} />
    </span>
  ));
}

/** Who comes for the organisations, and who comes when the holder cannot. */
function Sitting({ seat: { organisations, people } }: { seat: Seat }) {
  const t = useT();
  const holders = organisations.length > 0 ? people.filter(({ sitting }) => sitting === 'holder') : [];
  const alternates = people.filter(({ sitting }) => sitting === 'alternate');
  if (holders.length + alternates.length === 0) return null;
  return (
    <dl className="body-sitting">
      {[
        { term: t('bodies.sitting.holder'), who: holders },
        { term: t('bodies.sitting.alternate'), who: alternates },
      ].map(
        ({ term, who }) =>
          who.length > 0 && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <People people={who} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function People({ people }: Pick<Seat, 'people'>) {
  const t = useT();
  return people.map(({ name }, index) => (
    <span key={index} className="body-holder">
      <bdi>{name ?? t('comments.former-participant')}</bdi>
    </span>
  ));
}
