import type { OpinionKind } from '../../../../shared/opinions.js';
import { writeText } from './body-text.js';
import type { Cast } from './cast.js';
import { noon } from './plans.js';
import type { Stage, Voice } from './stage.js';
import {
  type DemoOpinion,
  diplomas,
  firstYear,
  interpreters,
  type VotingMember,
  votingMembers,
} from './texts/opinions.js';

const days = (count: number): string => noon(count).toISOString();

/** Accounts of members of the expert group, before their seats are given. */
export async function gatherMembers(stage: Stage): Promise<Map<string, string>> {
  stage.at(noon(-190));
  const people = new Map<string, string>();
  for (const who of votingMembers) people.set(who.name, await stage.person({ ...who, language: 'nl' }));
  return people;
}

/** The advice of the expert group: one opinion is answered in part, one is open for objections, one is put to the vote. */
export async function advise(stage: Stage, cast: Cast, people: Map<string, string>, slug: string): Promise<void> {
  const group = new Group(stage, cast, people, slug);
  await group.tellDiplomas();
  await group.tellInterpreters();
  await group.tellFirstYear();
}

class Group {
  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
    private readonly people: Map<string, string>,
    private readonly slug: string,
  ) {}

  /** Asked, contributed to, adopted by vote, published, and answered but for one recommendation that is overdue. */
  async tellDiplomas(): Promise<void> {
    const { request, contributions, opinion, minority } = diplomas;
    this.stage.at(noon(-84));
    const lead = await this.lead();
    const asked = await lead.send<{ id: string }>('POST', `/bodies/${this.slug}/advice-requests`, {
      ...request,
      language: 'nl',
      askedByOrganisationId: this.cast.organisations['ministry'],
      contributeUntil: days(-74),
      dueAt: days(-55),
      contributionsPublic: true,
    });
    this.stage.at(noon(-80));
    for (const { by, body } of contributions) await this.says(by, `/advice-requests/${asked.id}/contribution`, body);
    this.stage.at(noon(-72));
    const id = await this.write('opinion', opinion, { requestId: asked.id });
    this.stage.at(noon(-70));
    await this.openVote(id, days(-63));
    this.stage.at(noon(-66));
    const abstains = minority.by;
    for (const { name } of votingMembers) await this.vote(name, id, name === abstains ? 'abstain' : 'for');
    this.stage.at(noon(-62));
    await this.says(minority.by, `/opinions/${id}/minority-statement`, minority.body);
    this.stage.at(noon(-55));
    await lead.send('POST', `/opinions/${id}/publish`, { answerDueOn: days(-12).slice(0, 10) });
    await this.answer(id);
  }

  async tellInterpreters(): Promise<void> {
    this.stage.at(noon(-9));
    const id = await this.write('decision', interpreters, {});
    this.stage.at(noon(-4));
    await (await this.lead()).send('POST', `/opinions/${id}/objection-period`, { closesAt: days(10) });
  }

  async tellFirstYear(): Promise<void> {
    this.stage.at(noon(-20));
    const id = await this.write('opinion', firstYear, {
      addresseeOrganisationId: this.cast.organisations['oudeveen'],
    });
    this.stage.at(noon(-3));
    await this.openVote(id, days(6));
    this.stage.at(noon(-1));
    await this.vote('Kofi Mensah', id, 'for');
    await this.vote('Mei Lin Zhou', id, 'for');
  }

  /** The ministry answers the first recommendations; the last one waits. */
  private async answer(opinionId: string): Promise<void> {
    const lead = await this.lead();
    for (const [at, { verdict, body, link }] of diplomas.answers.entries()) {
      this.stage.at(noon(-40 + 6 * at));
      const { recommendationList } = await lead.send<{ recommendationList: { id: string }[] }>(
        'GET',
        `/opinions/${opinionId}`,
      );
      const path = `/opinions/${opinionId}/recommendations/${recommendationList[at]?.id ?? ''}/answers`;
      await lead.send('POST', path, { verdict, body, link, language: 'nl', seen: 0 });
    }
  }

  /** Starts it, writes its text and publishes that to the members, with the English words beside it. */
  private async write(kind: OpinionKind, text: DemoOpinion, frame: object): Promise<string> {
    const lead = await this.lead();
    const started = { kind, title: text.title.nl, language: 'nl', ...frame };
    const { id } = await lead.send<{ id: string }>('POST', `/bodies/${this.slug}/opinions`, started);
    const { documentId } = await lead.send<{ documentId: string }>('GET', `/opinions/${id}`);
    const blocks = [
      ...text.paragraphs.map((words) => ({ kind: 'paragraph' as const, ...words })),
      ...text.recommendations.map((words, at) => ({
        kind: 'recommendation' as const,
        label: String(at + 1),
        ...words,
      })),
    ];
    await writeText(this.stage, this.cast, documentId, { title: text.title, blocks });
    return id;
  }

  private async openVote(opinionId: string, closesAt: string): Promise<void> {
    const rules = { quorum: 40, majority: 'votes-cast', isSecret: false, proxies: 1, statementDays: 7 };
    await (await this.lead()).send('POST', `/opinions/${opinionId}/vote`, { closesAt, ...rules });
  }

  private async vote(name: VotingMember, opinionId: string, choice: string): Promise<void> {
    const voice = await this.member(name);
    await voice.send('PUT', `/opinions/${opinionId}/ballot`, { seatId: await this.seatOf(voice, opinionId), choice });
  }

  /** Words for one's own seat, about an opinion or a request. */
  private async says(name: VotingMember, path: string, body: string): Promise<void> {
    const voice = await this.member(name);
    const about = path.slice(0, path.lastIndexOf('/'));
    const { ownSeats } = await voice.send<{ ownSeats: ({ seatId: string } | { member: { seatId: string } })[] }>(
      'GET',
      about,
    );
    const [seat] = ownSeats.map((own) => ('member' in own ? own.member.seatId : own.seatId));
    await voice.send('PUT', path, { seatId: seat, body, language: 'nl' });
  }

  private async seatOf(voice: Voice, opinionId: string): Promise<string | undefined> {
    const { ownSeats } = await voice.send<{ ownSeats: { member: { seatId: string } }[] }>(
      'GET',
      `/opinions/${opinionId}`,
    );
    return ownSeats[0]?.member.seatId;
  }

  private lead(): Promise<Voice> {
    return this.stage.as(this.cast.people['lead']);
  }

  private member(name: VotingMember): Promise<Voice> {
    return this.stage.as(this.people.get(name));
  }
}
