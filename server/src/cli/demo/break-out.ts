import { type Gathering, known } from './gathering.js';
import type { DemoBreakout } from './texts/script.js';

/** People go into the rooms they choose, talk there, and bring back what one of them wrote down. */
export async function breakOut(gathering: Gathering, rooms: DemoBreakout[], tick: () => void): Promise<void> {
  const host = await gathering.voice('Marit de Wolf');
  const plan = { rooms: rooms.map(({ name }) => ({ name })), mode: 'chosen' };
  const planned = await host.send<{ id: string; name: string }[]>('POST', gathering.path('/breakouts'), plan);
  await host.send('POST', gathering.path('/breakouts/open'));
  const idOf = (name: string) =>
    known(
      planned.find((room) => room.name === name),
      `room "${name}"`,
    ).id;
  const goTo = async (person: string, room: string) =>
    (await gathering.voice(person)).send('PUT', `/rooms/${idOf(room)}/place`);
  await Promise.all(rooms.flatMap(({ name, people }) => people.map((person) => goTo(person, name))));
  for (const { name, said, people } of rooms)
    for (const line of said) {
      tick();
      await gathering.say(line, idOf(name), people);
    }
  await gathering.settle();
  for (const { name, noteTaker, harvest } of rooms) {
    const writer = await gathering.voice(noteTaker);
    await writer.send('PUT', `/rooms/${idOf(name)}/harvest`, harvest);
    await writer.send('POST', `/rooms/${idOf(name)}/harvest/hand-in`);
  }
  await host.send('POST', gathering.path('/breakouts/close'));
}
