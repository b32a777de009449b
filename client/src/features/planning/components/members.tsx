import { useT } from '../../../lib/i18n';
import { Checkbox } from '../../../ui/choice';
import { Empty } from '../../../ui/empty';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { consultationsKey, type MemberPlace, setMembers, type Settings } from '../api';
import { usePeopleChange } from '../use-people-change';
import { AddPerson } from './add-person';
import { RemoveButton } from './remove-button';

const placesOf = ({ members }: Settings): MemberPlace[] =>
  members.map(({ personId, expert }) => ({ personId, expert }));

/** People who belong to it: the audience of that name, some of them experts. */
export function Members({ settings }: { settings: Settings }) {
  const t = useT();
  const { change, isPending } = usePeopleChange(consultationsKey);
  const { members, can } = settings;
  return (
    <div className="stack">
      {members.length === 0 && (
        <Empty title={t('planning.people.no-members')}>{t('planning.people.members-are')}</Empty>
      )}
      {members.length > 0 && (
        <Rows label={t('planning.people.members')}>
          {members.map(({ personId, name, expert }, at) => {
            const who = name ?? t('comments.former-participant');
            return (
              <Row
                key={personId}
                lead={<Seat kind="person" />}
                title={<bdi>{who}</bdi>}
                facts={[expert && t('planning.people.expert')]}
                actions={
                  can.staff && (
                    <RemoveButton
                      label={t('planning.people.remove-member', { name: who })}
                      pending={isPending}
                      onClick={() => change((api) => setMembers(api, settings, placesOf(settings).toSpliced(at, 1)))}
                    />
                  )
                }
              />
            );
          })}
        </Rows>
      )}
      {can.staff && (
        <AddPerson
          shownBy={consultationsKey}
          title={t('planning.people.add-member')}
          save={(api, values) => {
            const added = { email: values.text('email'), expert: values.checked('expert') };
            return setMembers(api, settings, [...placesOf(settings), added]);
          }}
        >
          <Checkbox name="expert" label={t('planning.people.expert')} hint={t('planning.people.expert-hint')} />
        </AddPerson>
      )}
    </div>
  );
}
