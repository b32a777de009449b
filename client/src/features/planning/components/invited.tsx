import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { consultationsKey, setInvited, type Settings } from '../api';
import { usePeopleChange } from '../use-people-change';
import { OrganisationButton } from './organisation-button';
import { RemoveButton } from './remove-button';

/** Organisations whose people are the audience of the invited. */
export function Invited({ settings }: { settings: Settings }) {
  const t = useT();
  const { change, isPending } = usePeopleChange(consultationsKey);
  const { invited, can } = settings;
  const ids = invited.map(({ organisationId }) => organisationId);
  return (
    <div className="stack">
      {invited.length === 0 && (
        <Empty title={t('planning.people.no-invited')}>{t('planning.people.invited-are')}</Empty>
      )}
      {invited.length > 0 && (
        <Rows label={t('planning.people.invited')}>
          {invited.map(({ organisationId, name }) => (
            <Row
              key={organisationId}
              lead={<Seat kind="organisation" />}
              title={<bdi>{name}</bdi>}
              actions={
                can.staff && (
                  <RemoveButton
                    label={t('planning.people.remove-member', { name })}
                    pending={isPending}
                    onClick={() => {
                      const others = ids.filter((id) => id !== organisationId);
                      change((api) => setInvited(api, settings, others));
                    }}
                  />
                )
              }
            />
          ))}
        </Rows>
      )}
      {can.staff && (
        <p>
          <OrganisationButton
            label={t('planning.people.invite')}
            onChoose={({ id }) => {
              if (!ids.includes(id)) change((api) => setInvited(api, settings, [...ids, id]));
            }}
          />
        </p>
      )}
    </div>
  );
}
