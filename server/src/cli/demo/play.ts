import { breakOut } from './break-out.js';
import { type Gathering, known } from './gathering.js';
import type { Stage, Voice } from './stage.js';
import type { Cue, Lead, Script } from './texts/script.js';

/** Lets a script happen from one instant to another, evenly. */
export async function play(
  stage: Stage,
  gathering: Gathering,
  script: Script,
  { from, until }: { from: Date; until: Date },
): Promise<void> {
  const step = (until.getTime() - from.getTime()) / script.reduce((sum, cue) => sum + lengthOf(cue), 0);
  let at = from.getTime();
  const tick = () => stage.at(new Date((at += step)));
  for (const cue of script) {
    tick();
    if (!('does' in cue)) await gathering.say(cue);
    else if (cue.does === 'break') await breakOut(gathering, cue.rooms, tick);
    else await lead(gathering, cue);
  }
  await gathering.settle();
}

/** In steps: a break takes as long as what is said in its rooms. */
function lengthOf(cue: Cue): number {
  return 'does' in cue && cue.does === 'break' ? 1 + cue.rooms.flatMap(({ said }) => said).length : 1;
}

/** What the host and the moderator do. */
async function lead(gathering: Gathering, cue: Exclude<Lead, { does: 'break' }>): Promise<void> {
  const host = await gathering.voice('Marit de Wolf');
  const steering = `/rooms/${gathering.roomId}/steering`;
  switch (cue.does) {
    case 'focus':
      return host.send('PATCH', steering, { itemId: gathering.itemId(cue.item) });
    case 'announce':
      return host.send('POST', gathering.path('/announce'), { body: cue.body, language: 'nl' });
    case 'pin':
      return host.send('PATCH', steering, { pinnedId: gathering.id(cue.line) });
    case 'spotlight':
      return host.send('PATCH', steering, { spotlightId: gathering.id(cue.line) });
    case 'open':
      return gathering.openPoll(cue.poll);
    case 'close':
      return gathering.closePoll();
    case 'raise':
    case 'first':
    case 'word':
    case 'spoken':
      return leadQueue(gathering, host, cue);
    default:
      return leadMessage(gathering, host, cue);
  }
}

/** The speaker queue. */
async function leadQueue(
  gathering: Gathering,
  host: Voice,
  cue: Extract<Lead, { does: 'raise' | 'first' | 'word' | 'spoken' }>,
): Promise<void> {
  if (cue.does === 'raise') {
    const raise = async (name: string) => (await gathering.voice(name)).send('PUT', `/rooms/${gathering.roomId}/hand`);
    await Promise.all(cue.who.map(raise));
    return;
  }
  const queue = await gathering.queue();
  const turnOf = (name: string) =>
    known(
      queue.find((turn) => turn.name === name),
      `raised hand of ${name}`,
    ).id;
  if (cue.does === 'word') return host.send('POST', `/speaker-turns/${turnOf(cue.to)}/start`, { seconds: cue.seconds });
  if (cue.does === 'spoken') {
    const turn = known(
      queue.find(({ state }) => state === 'speaking'),
      'speaker',
    );
    return host.send('POST', `/speaker-turns/${turn.id}/end`);
  }
  const before = queue.find(({ state, name }) => state === 'waiting' && name !== cue.who)?.id ?? null;
  return host.send('POST', `/speaker-turns/${turnOf(cue.who)}/move`, { before, note: cue.note });
}

/** What becomes of messages and questions. */
async function leadMessage(gathering: Gathering, host: Voice, cue: Extract<Lead, { line: string }>): Promise<void> {
  const message = `/room-messages/${gathering.id(cue.line)}`;
  switch (cue.does) {
    case 'shortlist':
      return host.send('PUT', `${message}/shortlist`, { on: true });
    case 'merge':
      return host.send('POST', `${message}/merge`, { into: gathering.id(cue.into) });
    case 'answer':
      return host.send(
        'POST',
        `${message}/answer`,
        cue.words ? { how: 'written', answer: cue.words } : { how: 'live' },
      );
    case 'hide': {
      const { reason, explanation } = cue;
      const moderator = await gathering.voice('Soraya Haidari');
      return moderator.send('POST', `${message}/decisions`, { action: 'hide', reason, explanation });
    }
    case 'report': {
      const reporter = await gathering.voice(cue.by);
      return reporter.send('POST', `${message}/reports`, { reason: 'insult', explanation: cue.explanation });
    }
  }
}
