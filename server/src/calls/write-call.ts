import { Injectable } from '@nestjs/common';
import type { MemberType } from '../../../shared/bodies.js';
import type { CallKind, FileRule } from '../../../shared/calls.js';
import { endInstant } from '../../../shared/planned-time.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { CallAccess } from './call-access.js';
import { CallCreated, CallEdited, CallRemoved } from './call.events.js';
import { Call, CallText, Criterion, CriterionText, OfferedSeats } from './call.entity.js';

/** A call as the team writes it. */
export interface WrittenCall {
  kind: CallKind;
  texts: Record<string, { title: string; text: string }>;
  defaultLanguage: string;
  /** Last day, or day and time, in the time zone of the body. */
  closes: string;
  maxScore: number;
  fileRule: FileRule;
  seats: { memberType: MemberType; seats: number }[];
  criteria: { weight: number; texts: Record<string, { name: string; description: string }> }[];
}

/** Prepares calls: until one is open, all of it can be written anew. */
@Injectable()
export class WriteCall {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
    private readonly calls: CallAccess,
  ) {}

  /**
   * Prepares a call. The team alone sees it until it is opened.
   * @returns its id
   * @throws Problem `validation-failed` when the main language has no text, or a type of seat is named twice
   */
  async create(actor: Actor, ref: string, input: WrittenCall): Promise<string> {
    return this.db.transaction(async () => {
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      const created = {
        id: newId(),
        spaceId: space.id,
        state: 'draft' as const,
        createdAt: this.clock.now(),
        version: 1,
      };
      const call = Object.assign(new Call(), created);
      fill(call, input, space.timeZone);
      await this.db.insert(Call, call);
      await this.writeParts(call.id, input);
      await this.events.record(actor, new CallCreated(space.id, call.id, { kind: call.kind }));
      return call.id;
    });
  }

  /**
   * Writes a draft anew.
   * @param seen version the actor looked at
   * @throws Problem as `create`; `invalid-transition` once it is open
   */
  async edit(actor: Actor, callId: string, seen: number, input: WrittenCall): Promise<void> {
    await this.db.transaction(async () => {
      const { call, facts } = await this.calls.lock(actor, callId, 'edit', seen);
      fill(call, input, facts.body.space.timeZone);
      await this.db.save(call);
      for (const part of [CallText, Criterion, OfferedSeats]) await this.db.delete(part, { callId });
      await this.writeParts(callId, input);
      await this.events.record(actor, new CallEdited(call.spaceId, callId, {}));
    });
  }

  /** Throws a draft away. */
  async remove(actor: Actor, callId: string, seen: number): Promise<void> {
    await this.db.transaction(async () => {
      const { call } = await this.calls.lock(actor, callId, 'edit', seen);
      await this.db.delete(Call, { id: callId });
      await this.events.record(actor, new CallRemoved(call.spaceId, callId, {}));
    });
  }

  private async writeParts(callId: string, { texts, seats, criteria }: WrittenCall): Promise<void> {
    await this.db.insert(
      CallText,
      Object.entries(texts).map(([language, text]) => ({ callId, language, ...text })),
    );
    await this.db.insert(
      OfferedSeats,
      seats.map((offered) => ({ callId, ...offered })),
    );
    const rows = criteria.map(({ weight }, position) => ({ id: newId(), callId, position, weight }));
    await this.db.insert(Criterion, rows);
    await this.db.insert(
      CriterionText,
      criteria.flatMap((criterion, at) =>
        Object.entries(criterion.texts).map(([language, text]) => ({
          criterionId: rows[at]?.id ?? '',
          language,
          ...text,
        })),
      ),
    );
  }
}

/** @throws Problem `validation-failed` */
function fill(call: Call, input: WrittenCall, timeZone: string): void {
  const { kind, texts, defaultLanguage, closes, maxScore, fileRule, seats, criteria } = input;
  const missing = { code: 'mainLanguageMissing', params: { language: defaultLanguage } };
  const errors = [
    ...(texts[defaultLanguage] ? [] : [{ pointer: '/texts', ...missing }]),
    ...criteria.flatMap((it, at) =>
      it.texts[defaultLanguage] ? [] : [{ pointer: `/criteria/${at}/texts`, ...missing }],
    ),
    ...seats.flatMap(({ memberType }, at) =>
      seats.findIndex((other) => other.memberType === memberType) === at
        ? []
        : [{ pointer: `/seats/${at}/memberType`, code: 'namedTwice' }],
    ),
  ];
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  Object.assign(call, { kind, defaultLanguage, maxScore, fileRule, closesAt: endInstant(closes, timeZone) });
}
