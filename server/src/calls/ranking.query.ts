import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { NamedOrganisation } from '../bodies/body.query.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows } from '../kernel/http/policy.js';
import { nameIn } from '../organisations/organisations.js';
import { ApplicationAccess } from './application-access.js';
import { type ApplicationFacts, applicationPolicy } from './application.policy.js';
import { Application } from './application.entity.js';
import type { Score } from './assessment.entity.js';
import { CallAccess } from './call-access.js';
import { Criterion } from './call.entity.js';
import type { RankedApplicationDto, RankingDto } from './dto/assessment.dto.js';
import { ranks, standingOf, type Weight } from './ranking.js';
import { nextOnReserve } from './reserve-list.js';

/** What stands beside each application. */
interface Beside {
  organisation: NamedOrganisation | null;
  sent: Score[][];
}

/** Shows the team how applications do. */
@Injectable()
export class RankingQuery {
  constructor(
    private readonly db: Database,
    private readonly calls: CallAccess,
    private readonly access: ApplicationAccess,
  ) {}

  /**
   * The applications of a call, the best first. Whoever also assesses sees the scores of each only once their own are sent, and
   * ranks once they may see all.
   * @throws Problem `forbidden` for everyone who does not handle applications
   */
  async of(actor: Actor, callId: string): Promise<RankingDto> {
    const { call, facts } = await this.calls.require(actor, callId, 'handle');
    const applications = await this.db.all(Application, { callId, state: 'sent' });
    const all = await this.access.facts(actor, applications, call, facts);
    const weights = await this.db.all(Criterion, { callId });
    const beside = await this.beside(actor, callId);
    const next = call.state === 'decided' ? nextOnReserve(applications) : [];
    const rows = applications.map((application, at) => {
      const known = all[at] as ApplicationFacts;
      return present(actor, application, known, {
        weights,
        isNext: next.includes(application),
        ...beside.get(application.id),
      });
    });
    const isWhole = all.every((known) => allows(applicationPolicy, 'seeScores', actor, known));
    const sorted = rows.toSorted((a, b) => (b.mean ?? -1) - (a.mean ?? -1) || a.name.localeCompare(b.name));
    const means = sorted.map(({ mean }) => mean);
    const places = ranks(means, isWhole);
    const items = sorted.map((row, at) => ({ ...row, rank: places[at] ?? null }));
    return { maxScore: call.maxScore, isWhole, items };
  }

  private async beside(actor: Actor, callId: string): Promise<Map<string, Beside>> {
    const rows = await this.db.query<Beside & { id: string }>(sql`
      select a.id, (select json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language)
          from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = a.organisation_id) as organisation,
        coalesce((select json_agg(m.scores) from call_assessment m where m.application_id = a.id and m.sent_at is not null), '[]') as sent
      from call_application a where a.call_id = ${callId} and a.state = 'sent'`);
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }
}

function present(
  actor: Actor,
  application: Application,
  facts: ApplicationFacts,
  { weights, isNext, organisation = null, sent = [] }: Partial<Beside> & { weights: Weight[]; isNext: boolean },
): RankedApplicationDto {
  const { id, name, publicName, memberType, country, outcome, outcomeReason, reservePlace } = application;
  const isForReader = allows(applicationPolicy, 'judge', actor, facts);
  const { mean, spread } = allows(applicationPolicy, 'seeScores', actor, facts)
    ? standingOf(sent, weights)
    : { mean: null, spread: null };
  return {
    id,
    name,
    publicName: isForReader ? publicName : null,
    organisation,
    memberType: isForReader ? memberType : null,
    country: isForReader ? country : null,
    isRecused: facts.isRecused,
    isForReader,
    assessments: allows(applicationPolicy, 'seeScores', actor, facts) ? sent.length : null,
    mean,
    spread,
    rank: null,
    outcome: isForReader ? outcome : null,
    reason: isForReader ? outcomeReason : null,
    reservePlace: isForReader ? reservePlace : null,
    isNext,
  };
}
