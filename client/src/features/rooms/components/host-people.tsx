import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { BreakoutRoom } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { TextField } from '../../../ui/text-field';
import { peopleKey, peopleList } from '../hosting-api';
import { useRoom } from '../use-room';
import { HostPerson } from './host-person';

interface HostPeopleProps {
  breakouts: readonly BreakoutRoom[];
  canHost: boolean;
}

/** Who has joined: all of them, or found by name. */
export function HostPeople({ breakouts, canHost }: HostPeopleProps) {
  const t = useT();
  const store = useRoom();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const list = useList(peopleList(store.room, useDeferredValue(typed)));
  const { pages, items, error, next, more, isPending, retry } = list;
  const renew = () => void client.invalidateQueries({ queryKey: peopleKey(store.room) });
  return (
    <section className="host-part" aria-labelledby="host-people-title">
      <h2 id="host-people-title" tabIndex={-1} className="room-title">
        {t('hosting.part.people')}
      </h2>
      <TextField
        name="q"
        type="search"
        optional="unmarked"
        label={t('hosting.find-people')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && <ErrorState title={t('hosting.people-failed')} error={error} onRetry={retry} />}
      {pages && items.length === 0 && <Empty title={t(typed ? 'hosting.people-none' : 'hosting.people-empty')} />}
      <Rows label={t('hosting.part.people')}>
        {items.map((person) => (
          <HostPerson key={person.id} person={person} breakouts={breakouts} canHost={canHost} onChange={renew} />
        ))}
      </Rows>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </section>
  );
}
