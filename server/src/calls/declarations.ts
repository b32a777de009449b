import { Injectable } from '@nestjs/common';
import type { MemberType } from '../../../shared/bodies.js';
import { declarationDuty, type DeclarationState } from '../../../shared/calls.js';
import { BodyAccess } from '../bodies/body-access.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import type { Interest } from './application.entity.js';
import { InterestsDeclared } from './call.events.js';
import type { DeclarationDto, DeclarationListDto } from './dto/expert-group.dto.js';
import { InterestDeclaration } from './expert-group.entity.js';
import { violationsOf } from './interests.js';
import { MembershipRuleBook } from './membership-rules.js';

/** What a member declares. */
export interface WrittenDeclaration {
  interests: Interest[];
  noInterests: boolean;
  language: string;
}

/** A member who owes a declaration, with the last one. */
interface DutyRow extends Partial<WrittenDeclaration> {
  seatId: string;
  name: string | null;
  memberType: MemberType;
  personId: string | null;
  declaredAt: Date | null;
}

/** Keeps what members declare of their interests, year by year. */
@Injectable()
export class Declarations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
    private readonly rules: MembershipRuleBook,
  ) {}

  /**
   * Where the declarations of a body's members stand, by the names the public reads. What members in personal capacity declared
   * is in it for everyone who may read who the members are; the rest for the team and for whoever declared it.
   * @throws Problem as `BodyAccess.part`
   */
  async list(actor: Actor, ref: string): Promise<DeclarationListDto> {
    const { space } = await this.bodies.part(actor, ref, 'members');
    const { declaresInterests: isAsked } = await this.rules.of(space.id);
    if (!isAsked) return { isAsked, items: [] };
    const rows = await this.duties(space.id);
    const toTeam = inTeam(actor, space.id);
    return { isAsked, items: rows.map((row) => present(row, { now: this.clock.now(), actor, toTeam })) };
  }

  /**
   * Declares one's interests anew, for a year.
   * @throws Problem `forbidden` for whoever does not owe a declaration here; `validation-failed` for neither something nor nothing;
   *   `invalid-transition` in an archived body
   */
  async declare(actor: Actor, ref: string, declaration: WrittenDeclaration): Promise<void> {
    await this.db.transaction(async () => {
      const { space } = await this.bodies.require(actor, ref, 'read');
      const person = personId(actor);
      const rows = await this.duties(space.id);
      if (!person || !rows.some((row) => row.personId === person)) throw new Problem('forbidden');
      if (space.state === 'archived') throw new Problem('invalid-transition');
      const errors = violationsOf(declaration);
      if (errors.length > 0) throw new Problem('validation-failed', { errors });
      const row = { spaceId: space.id, personId: person, ...declaration };
      await this.db.save(Object.assign(new InterestDeclaration(), row, { declaredAt: this.clock.now() }));
      await this.events.record(actor, new InterestsDeclared(space.id, space.id, {}));
    });
  }

  private async duties(spaceId: string): Promise<DutyRow[]> {
    return this.db.query<DutyRow>(sql`
      select t.id as "seatId", nullif(coalesce(h.public_name, h.name), '') as name, t.member_type as "memberType",
        h.person_id as "personId", d.declared_at as "declaredAt", d.interests, d.no_interests as "noInterests", d.language
      from seat t join space s on s.id = t.space_id join seat_person h on h.seat_id = t.id
      left join interest_declaration d on d.space_id = s.id and d.person_id = h.person_id
      where s.id = ${spaceId} and t.role <> 'observer' and h.sitting = 'holder'
        and t.member_type = any(${[...declarationDuty.of]}::text[]) and ${termRuns(this.clock.now())}
      order by coalesce(h.public_name, h.name) collate "und-x-icu", h.id`);
  }
}

/** When a declaration runs out. */
export function declarationDueAt(declaredAt: Date): Date {
  const due = new Date(declaredAt);
  due.setUTCMonth(due.getUTCMonth() + declarationDuty.months);
  return due;
}

function stateOf(declaredAt: Date | null, now: Date): DeclarationState {
  if (!declaredAt) return 'missing';
  const left = declarationDueAt(declaredAt).getTime() - now.getTime();
  if (left <= 0) return 'overdue';
  return left <= declarationDuty.remindDays * 86_400_000 ? 'due' : 'valid';
}

function present(row: DutyRow, { now, actor, toTeam }: { now: Date; actor: Actor; toTeam: boolean }): DeclarationDto {
  const { seatId, name, memberType, declaredAt, interests, noInterests, language } = row;
  const isOwn = row.personId !== null && row.personId === personId(actor);
  const isPublished = (declarationDuty.published as readonly MemberType[]).includes(memberType);
  const words = interests && { interests, noInterests: noInterests ?? false, language: language ?? '' };
  return {
    seatId,
    name,
    memberType,
    declaredAt,
    isOwn,
    state: stateOf(declaredAt, now),
    dueAt: declaredAt && declarationDueAt(declaredAt),
    words: (isPublished || toTeam || isOwn) && words ? words : null,
  };
}
