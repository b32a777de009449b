import type { ProblemCode } from '../../../shared/problems.js';
import { effectiveSessionState } from '../../../shared/sessions.js';
import type { Actor } from '../kernel/http/actor.js';
import { can, type Policy, type Verdict } from '../kernel/http/policy.js';
import { activityPolicy } from '../spaces/space.policy.js';
import type { AgendaItemDto, LiveSessionDto, LiveSessionItemDto, SessionCanDto } from './dto/session.dto.js';
import type { SessionFacts } from './session-facts.js';
import type { SessionRow } from './session-row.js';
import { sessionPolicy } from './session.policy.js';

/** What a page shows beside the session's own row. */
export interface SessionDetails {
  agenda: AgendaItemDto[];
  hosts: string[];
  waitingPlace: number | null;
}

const actions = Object.keys(sessionPolicy).filter((action) => action !== 'read') as (keyof SessionCanDto)[];

/** What the actor may do with a session now. */
export function whatActorCan(actor: Actor, session: SessionFacts): SessionCanDto {
  return can(sessionPolicy as Policy<SessionFacts>, actor, session, actions);
}

/** Whether the actor is told how to get others in: those who may take part, once it is open, and those who prepare it. */
export function mayInvite(actor: Actor, session: SessionFacts): boolean {
  return activityPolicy.contribute(actor, session.activity) === true || sessionPolicy.prepare(actor, session);
}

/** A session as a list shows it. */
export function presentSessionItem(row: SessionRow, now: Date): LiveSessionItemDto {
  const { spaceId, slug, kind, spaceTitle, spaceLanguage } = row;
  return {
    id: row.id,
    space: { id: spaceId, slug, kind, title: spaceTitle, language: spaceLanguage },
    title: row.title,
    purpose: row.purpose,
    language: row.language,
    state: effectiveSessionState(row, now),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    languages: row.languages,
    capacity: row.capacity,
    seatsTaken: row.seatsTaken,
    waiting: row.waiting,
    registration: row.registration,
    mine: row.mine,
    cancelReason: row.cancelReason,
  };
}

/** A session as its page shows it to this reader. */
export function presentSession(
  row: SessionRow,
  session: SessionFacts,
  { agenda, hosts, waitingPlace }: SessionDetails,
  actor: Actor,
): LiveSessionDto {
  const { watch, speak, register } = sessionPolicy;
  return {
    ...presentSessionItem(row, session.activity.now),
    version: row.version,
    code: mayInvite(actor, session) && session.state !== 'cancelled' ? row.code : null,
    waitingPlace,
    agenda,
    hosts: hosts.map((name) => ({ name })),
    roomId: session.roomId,
    guests: session.activity.settings.guests,
    forMembers: session.forMembers,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    can: whatActorCan(actor, session),
    whyNot: {
      watch: reason(watch(actor, session)),
      speak: reason(speak(actor, session)),
      register: reason(register(actor, session)),
    },
  };
}

const reason = (verdict: Verdict): ProblemCode | null => (typeof verdict === 'string' ? verdict : null);
