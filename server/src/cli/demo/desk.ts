import { newId } from '../../kernel/ids.js';
import type { Cast } from './cast.js';
import type { Opened } from './consultation.js';
import type { Posted } from './conversation.js';
import type { Stage } from './stage.js';
import { letters } from './texts/comments/letters.js';

const hour = 3_600_000;
const number = '06 12 34 56 78';
const withNumber = `Mijn buurvrouw wacht al acht maanden op een antwoord. Bel haar gerust: ${number}.`;

/** What moderators did today, and what still waits for them: one of each, so that the desk is not empty. */
export async function fillDesk(stage: Stage, cast: Cast, opened: Opened): Promise<void> {
  const ago = (hours: number) => stage.at(new Date(Date.now() - hours * hour));
  const moderator = await stage.as(cast.people['moderator']);
  const decide = ({ id, revisionId }: Posted, decision: object) =>
    moderator.send('POST', `/comments/${id}/decisions`, { ...decision, seenRevisionId: revisionId });
  const say = (name: string, language: string, block: number, body: string) =>
    stage.guest(name).send<Posted>('POST', `/activities/${opened.activityId}/comments`, {
      clientKey: newId(),
      guest: { displayName: name },
      body,
      language,
      stance: 'none',
      anchor: { versionId: opened.versionId, blockId: opened.blockIds[block] },
    });

  for (const [index, { guest, body }] of letters.said.entries()) {
    ago(30 - 4 * index);
    await say(guest, 'nl', letters.block, body);
  }
  ago(9);
  const advert = await say(
    'Diploma Express',
    'en',
    7,
    'Diplomas translated overnight, best price in town. Just look us up.',
  );
  await decide(advert, { action: 'hide', reason: 'advertising', explanation: 'This advertises a service.' });
  const neighbour = await say('buurman', 'nl', 7, withNumber);
  const start = withNumber.indexOf(number);
  await decide(neighbour, {
    action: 'redact',
    reason: 'personal-data',
    explanation: 'Uw verhaal staat er. Het nummer van uw buurvrouw hebben wij weggehaald.',
    spans: [{ start, end: start + number.length }],
  });
  ago(4);
  const harsh = await say(
    'Karel',
    'nl',
    22,
    'Weer geld voor koffie met de buren. Wie dit bedacht, woont er zelf niet.',
  );
  if (harsh.state === 'held') await decide(harsh, { action: 'release', reason: 'no-breach' });
  ago(3);
  await (
    await stage.as(cast.people['person'])
  ).send('POST', `/comments/${harsh.id}/reports`, {
    reason: 'insult',
    explanation: 'This is about the people who wrote it, not about the text.',
    goodFaith: true,
  });
  ago(2);
  await say(
    'beleidsstudent',
    'nl',
    10,
    'Drie landen doen dit al, en elk telt anders:\n\n- https://recognition.example/days\n- https://anerkennung.example/quartal\n- https://delais.example/rapport',
  );
  ago(1);
  await say('Maryam', 'en', 16, 'I would come if there were childcare. Write to me at maryam@example.org to hear why.');
  await say('een vader', 'nl', 15, 'Zaterdagochtend zou voor ons gezin werken. Ik werk doordeweeks in ploegen.');
  await say('Blessing', 'en', 22, 'Is there a place like this in Leiden already? I would bring my sewing machine.');
}
