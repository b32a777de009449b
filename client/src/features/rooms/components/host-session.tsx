import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Tag } from '../../../ui/tag';
import { useApi } from '../../../lib/query';
import type { LiveSession } from '../../sessions/api';
import { command, type RoomCommand } from '../hosting-api';
import type { RoomView } from '../room-view';
import { useAct } from '../use-act';
import { HostAgenda } from './host-agenda';
import { HostAnnounce } from './host-announce';
import { HostPace } from './host-pace';

/** Which commands a state takes, the next step first. */
const commands: Partial<
  Record<RoomView['steering']['state'], { order: RoomCommand; icon: 'play' | 'pause' | 'stop' }[]>
> = {
  planned: [{ order: 'open', icon: 'play' }],
  lobby: [{ order: 'start', icon: 'play' }],
  live: [
    { order: 'pause', icon: 'pause' },
    { order: 'end', icon: 'stop' },
  ],
  paused: [
    { order: 'resume', icon: 'play' },
    { order: 'end', icon: 'stop' },
  ],
};

/** The run of the session: its state, the item in focus, and how fast people speak. */
export function HostSession({ session, view }: { session: LiveSession; view: RoomView }) {
  const t = useT();
  const api = useApi();
  const { pending, run } = useAct();
  const [ending, setEnding] = useState(false);
  const { steering } = view;
  const give = (order: RoomCommand) =>
    order === 'end' ? setEnding(true) : void run(order, () => command(api, session.id, order));
  return (
    <section className="host-part host-session" aria-labelledby="session-title">
      <h2 id="session-title" tabIndex={-1} className="room-title">
        {t('hosting.part.session')}
        <Tag tone={steering.state === 'live' ? 'positive' : 'caution'}>{t(`hosting.state.${steering.state}`)}</Tag>
      </h2>
      {session.can.host && (
        <>
          <div className="cluster">
            {commands[steering.state]?.map(({ order, icon }, index) => (
              <Button
                key={order}
                kind={index === 0 && order !== 'pause' ? 'primary' : 'plain'}
                icon={icon}
                pending={pending === order}
                onClick={() => give(order)}
              >
                {t(`hosting.command.${order}`)}
              </Button>
            ))}
          </div>
          <HostAgenda session={session} steering={steering} />
          <HostPace view={view} />
          <HostAnnounce sessionId={session.id} />
        </>
      )}
      {ending && (
        <ConfirmDialog
          title={t('hosting.end-title')}
          act={t('hosting.command.end')}
          keep={t('hosting.end-keep')}
          run={() => command(api, session.id, 'end')}
          onClose={() => setEnding(false)}
        >
          <p>{t('hosting.end-explained', { count: view.presence.total })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
