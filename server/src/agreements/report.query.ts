import { Injectable } from '@nestjs/common';
import { type CommitmentStatus, commitmentStatuses, openCommitmentStatuses } from '../../../shared/agreements.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { nameIn } from '../organisations/organisations.js';
import { readableMeetings } from '../meetings/readable-meetings.js';
import { readableSessions } from '../sessions/readable-sessions.js';
import { end, mostReported, type ReportPeriod, within } from './report-period.js';
import { type ReportedMeeting, type ReportedOpinion, ReportWork } from './report-work.query.js';

/** Something a party did in the period. */
export interface PartyAct {
  act: 'joined' | 'signed' | 'withdrawn';
  name: string;
  /** Language of the name. */
  language: string;
  agreement: string;
  agreementLanguage: string;
  /** Version that was signed; null for the other acts. */
  number: number | null;
  reserved: boolean;
  reason: string;
  reasonLanguage: string | null;
  at: Date;
}

/** A commitment as it stood at the end of the period. */
export interface ReportedCommitment {
  id: string;
  name: string;
  nameLanguage: string;
  text: string;
  language: string;
  status: CommitmentStatus;
  dueOn: string | null;
  isOverdue: boolean;
  evidence: { title: string; language: string; datedOn: string }[];
}

/** A live session that was held in the period, apart from meetings. */
export interface ReportedSession {
  id: string;
  title: string;
  language: string;
  startsAt: Date;
}

/** What is recorded of a period. */
export interface ReportContents extends ReportPeriod {
  parties: number;
  signed: number;
  acts: PartyAct[];
  commitments: ReportedCommitment[];
  counts: Record<CommitmentStatus, number>;
  overdue: number;
  sessions: ReportedSession[];
  meetings: ReportedMeeting[];
  opinions: ReportedOpinion[];
}

/** Reads what is recorded of a period in a body. Whether the actor may read it is for the caller. */
@Injectable()
export class ReportQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly work: ReportWork,
  ) {}

  /** @param actor whose language names are in, and who may read the sessions, meetings and opinions */
  async contents(actor: Actor, spaceId: string, period: ReportPeriod): Promise<ReportContents> {
    const [parties] = await this.parties(spaceId, period);
    const commitments = await this.commitments(actor, spaceId, period);
    const count = (status: CommitmentStatus) => commitments.filter((each) => each.status === status).length;
    return {
      ...period,
      parties: parties?.parties ?? 0,
      signed: parties?.signed ?? 0,
      acts: await this.acts(actor, spaceId, period),
      commitments,
      counts: Object.fromEntries(
        commitmentStatuses.map((status) => [status, count(status)]),
      ) as ReportContents['counts'],
      overdue: commitments.filter(({ isOverdue }) => isOverdue).length,
      sessions: await this.sessions(actor, spaceId, period),
      meetings: await this.work.meetings(actor, spaceId, period),
      opinions: await this.work.opinions(actor, spaceId, period),
    };
  }

  private parties(spaceId: string, period: ReportPeriod): Promise<{ parties: number; signed: number }[]> {
    return this.db.query(sql`
      select count(distinct p.organisation_id)::int as parties,
        count(distinct p.organisation_id) filter (where exists (select 1 from agreement_signature x where x.party_id = p.id
          and x.signed_at < ${end(period)} and (x.withdrawn_at is null or x.withdrawn_at >= ${end(period)})))::int as signed
      from agreement_party p join agreement g on g.id = p.agreement_id join space s on s.id = g.space_id
      join document d on d.id = g.document_id
      where s.id = ${spaceId} and d.current_version_id is not null and p.added_at < ${end(period)}`);
  }

  private acts(actor: Actor, spaceId: string, period: ReportPeriod): Promise<PartyAct[]> {
    const signature = sql`agreement_signature x join document_version w on w.id = x.version_id where x.party_id = p.id`;
    return this.db.query<PartyAct>(sql`
      select q.act, n.name, n.language, v.title as agreement, v.language as "agreementLanguage", q.number, q.reserved, q.reason,
        q.reason_language as "reasonLanguage", q.at
      from agreement_party p join agreement g on g.id = p.agreement_id join space s on s.id = g.space_id
      join document d on d.id = g.document_id join document_version v on v.id = d.current_version_id
      join organisation o on o.id = p.organisation_id cross join lateral (${nameIn(actor.language)}) n
      cross join lateral (
        select 'joined' as act, null::int as number, false as reserved, '' as reason, null as reason_language, p.added_at as at
          where ${within(sql`p.added_at`, period)}
        union all select 'signed', w.number, x.reservation <> '', '', null, x.signed_at from ${signature} and ${within(sql`x.signed_at`, period)}
        union all select 'withdrawn', null, false, x.withdrawal_reason, x.withdrawal_language, x.withdrawn_at
          from ${signature} and x.id = (select y.id from agreement_signature y
            where y.party_id = p.id and y.withdrawn_at = x.withdrawn_at order by y.signed_at desc, y.id desc limit 1)
          and ${within(sql`x.withdrawn_at`, period)}) q
      where s.id = ${spaceId} order by q.at, n.name, p.id limit ${mostReported}`);
  }

  private commitments(actor: Actor, spaceId: string, period: ReportPeriod): Promise<ReportedCommitment[]> {
    return this.db.query<ReportedCommitment>(sql`
      select c.id, n.name, n.language as "nameLanguage", c.text, c.language, h.status, c.due_on::text as "dueOn",
        (h.status in (${join([...openCommitmentStatuses])}) and c.due_on is not null
          and c.due_on < least(${period.toOn}::date + 1, (${this.clock.now()}::timestamptz at time zone s.time_zone)::date)) as "isOverdue",
        coalesce((select json_agg(json_build_object('title', e.title, 'language', e.language, 'datedOn', e.dated_on)
            order by e.dated_on, e.id)
          from commitment_evidence e where e.commitment_id = c.id and e.added_at < ${end(period)}), '[]') as evidence
      from commitment c join space s on s.id = c.space_id
      join organisation o on o.id = c.organisation_id cross join lateral (${nameIn(actor.language)}) n
      join lateral (select status from commitment_change h where h.commitment_id = c.id and h.changed_at < ${end(period)}
        order by h.changed_at desc, h.id desc limit 1) h on true
      where s.id = ${spaceId} order by n.name collate "und-x-icu", c.created_at, c.id limit ${mostReported}`);
  }

  private sessions(actor: Actor, spaceId: string, period: ReportPeriod): Promise<ReportedSession[]> {
    return this.db.query<ReportedSession>(sql`
      select l.id, t.title, t.language, l.starts_at as "startsAt"
      from live_session l join activity a on a.id = l.id join space s on s.id = l.space_id
      cross join lateral (select title, language from live_session_translation x where x.session_id = l.id
        order by x.language <> ${actor.language}, x.language <> s.default_language, x.language limit 1) t
      where s.id = ${spaceId} and l.state in ('ended', 'published') and ${within(sql`l.starts_at`, period)}
        and ${readableSessions(actor, this.clock.now())} and not exists (
          select 1 from meeting m where m.session_id = l.id and m.state = 'held' and ${readableMeetings(actor)})
      order by l.starts_at, l.id limit ${mostReported}`);
  }
}
