import { useSuspenseQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { AddPerson } from '../../planning/components/add-person';
import { RemoveButton } from '../../planning/components/remove-button';
import { usePeopleChange } from '../../planning/use-people-change';
import { type Call, callsKey } from '../api';
import { assessorsQuery, nameAssessors } from '../manage-api';

/** Who assesses, and how far they are. */
export function AssessorList({ call }: { call: Call }) {
  const t = useT();
  const { data: assessors } = useSuspenseQuery(assessorsQuery(call.id));
  const { change, isPending } = usePeopleChange(callsKey);
  const named = assessors.flatMap(({ personId }) => (personId ? [{ personId }] : []));
  return (
    <div className="stack">
      {assessors.length === 0 ? (
        <p>{t('calls.no-assessors')}</p>
      ) : (
        <Rows label={t('calls.assessors')}>
          {assessors.map(({ personId, name, hasDeclared, recused, sent }, at) => (
            <Row
              key={personId ?? at}
              lead={<Seat kind="team" />}
              title={<bdi>{name ?? t('comments.former-participant')}</bdi>}
              facts={[
                t(hasDeclared ? 'calls.has-declared' : 'calls.has-not-declared', { count: recused }),
                t('calls.sent-count', { count: sent }),
              ]}
              actions={
                call.can.nameAssessors &&
                sent === 0 && (
                  <RemoveButton
                    label={t('calls.remove-assessor', { name: name ?? '' })}
                    pending={isPending}
                    onClick={() =>
                      change((api) =>
                        nameAssessors(
                          api,
                          call.id,
                          named.filter((it) => it.personId !== personId),
                        ),
                      )
                    }
                  />
                )
              }
            />
          ))}
        </Rows>
      )}
      {call.can.nameAssessors && (
        <AddPerson
          shownBy={callsKey}
          title={t('calls.add-assessor')}
          save={(api, values) => nameAssessors(api, call.id, [...named, { email: values.text('email') }])}
        >
          {null}
        </AddPerson>
      )}
    </div>
  );
}
