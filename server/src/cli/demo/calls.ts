import { newId } from '../../kernel/ids.js';
import type { Cast } from './cast.js';
import { noon } from './plans.js';
import type { Stage, Voice } from './stage.js';
import { applicants, callWords, criteria, type DemoApplicant, openCallWords, reasonFor } from './texts/calls.js';

interface Made {
  id: string;
}

const dayIn = (days: number): string => noon(days).toISOString().slice(0, 10);

/** A group finds members by a call that was answered, and has another one open. */
export async function tellCalls(stage: Stage, cast: Cast, slug: string): Promise<void> {
  stage.at(noon(-120));
  const lead = await stage.as(cast.people['lead']);
  await lead.send('PUT', `/bodies/${slug}/membership-rules`, {
    declaresInterests: true,
    rotatesRapporteurs: true,
    termMonths: 24,
    staggered: true,
  });
  const id = await openCall(lead, slug, { texts: callWords, closes: dayIn(-90), seats: 3 });
  const sent = await applyAll(stage, id);
  await assessAll(stage, cast, id, sent);
  await answerAll(stage, lead, id, sent);
  stage.at(noon(-40));
  await lead.send('POST', `/bodies/${slug}/rapporteurs`, { subject: 'Advies over wachttijden', language: 'nl' });
  stage.at(noon(-12));
  await openCall(lead, slug, { texts: openCallWords, closes: dayIn(24), seats: 2, organisations: 1 });
}

async function openCall(
  lead: Voice,
  slug: string,
  { texts, closes, seats, organisations }: { texts: object; closes: string; seats: number; organisations?: number },
): Promise<string> {
  const { id } = await lead.send<Made>('POST', `/bodies/${slug}/calls`, {
    kind: 'members',
    texts,
    defaultLanguage: 'nl',
    closes,
    maxScore: 5,
    fileRule: 'optional',
    seats: [
      { memberType: 'personal-capacity', seats },
      ...(organisations ? [{ memberType: 'organisation', seats: organisations }] : []),
    ],
    criteria,
  });
  await lead.send('POST', `/calls/${id}/open`, {});
  return id;
}

type Sent = { id: string; applicant: DemoApplicant };

async function applyAll(stage: Stage, callId: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const [at, applicant] of applicants.entries()) {
    stage.at(noon(-115 + at));
    const email = `applicant-${at}@consilia.example`;
    const who = await stage.as(await stage.person({ name: applicant.name, email, language: 'nl' }));
    const { id } = await who.send<Made>('POST', `/calls/${callId}/applications`, { clientKey: newId() });
    const { name, publicName = null, country, level, gender, motivation, employer } = applicant;
    const words = { language: 'nl', memberType: 'personal-capacity', name, publicName, country, level, gender };
    const interests = [{ kind: 'employer', text: employer }];
    const rest = { motivation, statement: 'Mijn cv stuur ik graag na.', interests, noInterests: false };
    await who.send('PUT', `/applications/${id}`, { ...words, ...rest }, 1);
    await who.send('POST', `/applications/${id}/send`, {});
    sent.push({ id, applicant });
  }
  return sent;
}

/** Two assess, one of whom knows an applicant and leaves that one to the other. */
async function assessAll(stage: Stage, cast: Cast, callId: string, sent: Sent[]): Promise<void> {
  stage.at(noon(-85));
  const lead = await stage.as(cast.people['lead']);
  const known = sent.at(-1)?.id;
  const { criteria: asked } = await lead.send<{ criteria: Made[] }>('GET', `/calls/${callId}`);
  const assessors = await Promise.all(
    ['Hanna Lindqvist', 'Joris Peeters'].map((name, at) =>
      stage.person({ name, email: `assessor-${at}@consilia.example`, language: 'nl' }),
    ),
  );
  await lead.send('PUT', `/calls/${callId}/assessors`, { members: assessors.map((personId) => ({ personId })) });
  await lead.send('POST', `/calls/${callId}/assess`, {});
  for (const [at, assessor] of assessors.entries()) {
    const voice = await stage.as(assessor);
    const conflicts = at === 0 && known ? [{ applicationId: known, reason: 'Wij werkten samen.' }] : [];
    await voice.send('POST', `/calls/${callId}/assessment/conflicts`, { conflicts });
    for (const { id, applicant } of sent) {
      if (at === 0 && id === known) continue;
      const scores = asked.map((criterion, place) => ({
        criterionId: criterion.id,
        score: Math.max(0, (applicant.scores[place] ?? 0) - at * (place % 2)),
        reason: 'Blijkt uit de motivatie.',
      }));
      await voice.send('POST', `/applications/${id}/assessment/send`, { scores });
    }
  }
}

async function answerAll(stage: Stage, lead: Voice, callId: string, sent: Sent[]): Promise<void> {
  stage.at(noon(-60));
  for (const { id, applicant } of sent) {
    const { outcome } = applicant;
    await lead.send('PUT', `/applications/${id}/outcome`, { outcome, reason: reasonFor(outcome) });
  }
  const decision = { startsOn: dayIn(-60), termMonths: 24, staggered: true, reserveUntil: dayIn(300) };
  await lead.send('POST', `/calls/${callId}/decide`, decision);
}
