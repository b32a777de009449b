import { Injectable, Logger } from '@nestjs/common';
import { Batches, ofRequests } from '../kernel/batches/batches.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database, join, sql, type Sql } from '../kernel/database/database.js';
import { newId } from '../kernel/ids.js';
import { Cron, Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { type Mail, Mailer, MailRefused } from '../kernel/mail/mailer.js';
import { visibleTo } from '../spaces/visible-spaces.js';
import { noticedOrganisation } from './noticed-organisation.js';
import { noticedCall } from './noticed-call.js';
import { composeNotice, type NoticeKind, type NoticeRow } from './compose-notice.js';
import { meetingFile } from './meeting-entry.js';

/** Who is told: a person by their account, or a guest who left an e-mail address. */
export interface Recipient {
  personId: string | null;
  guestId: string | null;
  /** Address of a reader who is neither, with the language to write in. */
  email: string | null;
  language: string;
}

/** What is told to everyone in one go. */
export interface Telling {
  kind: NoticeKind;
  /** The event this comes of; with the kind and the recipient it makes sure that nobody is told twice. */
  eventId: string;
  spaceId: string | null;
  subjectId: string | null;
  /** Milliseconds in which it can be called back by {@link Notices.callBack}; it is mailed after them. */
  after?: number;
  /** Ids and codes for the sentence; titles and reasons are read when it is composed. */
  data: Record<string, string | number | null>;
}

/** What is told, with the query of those it is told to. */
interface Told {
  telling: Telling;
  recipients: Sql;
}

/** A notice that waits to be sent. */
type DueRow = NoticeRow & { createdAt: Date; mayRead: boolean };

/**
 * What people are told although they may not read the space, or not yet: that they are invited or asked to assess, what was
 * decided about their own words (Regulation (EU) 2022/2065 art. 16-17), and what comes of their own applications.
 */
const toldAnyway: NoticeKind[] = [
  'invited',
  'decision',
  'returned',
  'undone',
  'report-decided',
  'room-decision',
  'room-restored',
  'room-report-decided',
  'application-received',
  'application-answered',
  'application-cancelled',
  'application-called-up',
  'call-assessor',
  'call-assessing',
  'peer-request-hidden',
  'peer-request-shown',
];

/** What those on a seat are told at the address their secretariat wrote down, before they have an account. */
const toldAtSeat: NoticeKind[] = ['meeting-invited', 'meeting-moved', 'meeting-cancelled'];

const batch = 100;
/** Mails that are on their way at the same time. */
const atOnce = 5;
/** Milliseconds for which a mail is offered again to a server that does not take it yet. */
const patience = 3 * 24 * 3_600_000;

/** What people are told, kept for their overview and sent by mail. */
@Injectable()
export class Notices {
  private readonly log = new Logger('Notices');
  private readonly told = new Batches<Told>((_, told) => this.db.transaction(() => this.tellAll(told)), ofRequests);

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /**
   * Tells each recipient once, in the transaction that is under way or in one with what is told at the same moment.
   * @param recipients a query with the columns `person_id` and `guest_id`
   */
  async tell(telling: Telling, recipients: Sql): Promise<void> {
    const told = { telling, recipients };
    if (this.db.inTransaction) await this.tellAll([told]);
    else await this.told.add('', told);
  }

  private async tellAll(all: Told[]): Promise<[]> {
    for (const told of all) if (await this.write(told)) await this.order(told.telling);
    return [];
  }

  /** @returns whether anybody is told who was not told before */
  private async write({ telling, recipients }: Told): Promise<boolean> {
    const rows = await this.db.prepared(sql`
      insert into notice (id, person_id, guest_id, kind, space_id, subject_id, language, data, once, created_at, due_at)
      select gen_random_uuid(), r.person_id, r.guest_id, ${telling.kind}, ${telling.spaceId}::uuid, ${telling.subjectId}::uuid,
        coalesce(p.language, g.language, 'en'), ${JSON.stringify(telling.data)}::jsonb,
        ${`${telling.kind}:${telling.eventId}:`} || coalesce(r.person_id, r.guest_id), ${this.clock.now()}, ${this.dueAt(telling)}
      from (select distinct person_id, guest_id from (${recipients}) q) r
      left join person p on p.id = r.person_id left join guest g on g.id = r.guest_id
      where p.state = 'active' or (g.email is not null and g.claimed_by is null)
      on conflict (once) do nothing returning 1`);
    return rows.length > 0;
  }

  /** Tells one recipient once. */
  async tellOne(telling: Telling, { personId, guestId, email, language }: Recipient): Promise<void> {
    if (personId || guestId || !email)
      return this.tell(telling, sql`select ${personId}::uuid as person_id, ${guestId}::uuid as guest_id`);
    await this.db.transaction(async () => {
      await this.db.sql`
        insert into notice (id, email, kind, space_id, subject_id, language, data, once, created_at, due_at)
        values (${newId()}, ${email}, ${telling.kind}, ${telling.spaceId}, ${telling.subjectId}, ${language}, ${JSON.stringify(telling.data)}::jsonb,
          ${`${telling.kind}:${telling.eventId}:${email}`}, ${this.clock.now()}, ${this.dueAt(telling)})
        on conflict (once) do nothing`;
      await this.order(telling);
    });
  }

  /**
   * Calls back what was to be told of an event, as far as it has not been mailed.
   * @returns whether somebody has been told already
   */
  async callBack(
    kinds: NoticeKind[],
    eventId: string,
    { personId, guestId, email }: Omit<Recipient, 'language'>,
  ): Promise<boolean> {
    const once = kinds.map((kind) => `${kind}:${eventId}:${personId ?? guestId ?? email}`);
    return this.db.transaction(async () => {
      await this.db.sql`delete from notice where once = any(${once}) and mailed_at is null`;
      return (await this.db.one`select 1 from notice where once = any(${once})`) !== null;
    });
  }

  private dueAt({ after = 0 }: Telling): Date {
    return new Date(this.clock.now().getTime() + after);
  }

  private async order(telling: Telling): Promise<void> {
    const later = telling.after ? { runAt: this.dueAt(telling) } : { key: 'notices.send' };
    await this.jobs.add('notices.send', {}, { ...later, queue: 'notices' });
  }

  /**
   * Sends what has not been sent, a few at once. Mails are marked after they went out, so a crash sends at most those again.
   * One that the mail server does not take now is left for later and holds up no other.
   */
  @Job('notices.send')
  async send(): Promise<void> {
    const left: string[] = [];
    for (;;) {
      const rows = await this.claim(left);
      for (let at = 0; at < rows.length; at += atOnce) left.push(...(await this.sendSome(rows.slice(at, at + atOnce))));
      if (rows.length < batch) break;
    }
    if (left.length > 0) throw new Error(`${left.length} notices could not be sent yet`);
  }

  /** Catches what a crash between writing and sending left behind. */
  @Cron('notices.sweep', '*/5 * * * *')
  async sweep(): Promise<void> {
    await this.jobs.add('notices.send', { run: newId() }, { key: 'notices.send', queue: 'notices' });
  }

  private async claim(left: string[]): Promise<DueRow[]> {
    return this.db.prepared<DueRow>(sql`
      select n.id, s.id is null or n.kind = any(${toldAnyway}::text[]) or (n.email is not null and n.kind = any(${toldAtSeat}::text[])) or ${visibleTo(sql`n.person_id`)} or exists (
          select 1 from live_session_role r where r.session_id = n.subject_id and r.person_id = n.person_id) as "mayRead",
        n.created_at as "createdAt", n.kind, n.language, n.data, n.subject_id as "subjectId", n.guest_id is not null as "isGuest", coalesce(p.email, g.email, n.email) as email, coalesce(p.name, g.display_name) as name,
        case when s.id is not null then json_build_object('kind', s.kind, 'slug', s.slug) end as space, s.time_zone as "timeZone", s.closes_at as "closesAt",
        (select json_build_object('title', t.title, 'startsAt', l.starts_at, 'timeZone', l.time_zone) from live_session l
          join live_session_translation t on t.session_id = l.id where l.id = n.subject_id
          order by t.language = n.language desc, t.language = s.default_language desc limit 1) as session,
        coalesce((select v.title from opinion op join document_version v on v.document_id = op.document_id where op.id = n.subject_id
            order by v.id is distinct from op.version_id, v.number desc limit 1),
          (select q.title from advice_request q where q.id = n.subject_id)) as opinion,
        (select json_build_object('id', m.id, 'title', m.title, 'note', m.note, 'place', m.place, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
          'timeZone', m.time_zone, 'state', m.state, 'sequence', m.sequence, 'cancelReason', m.cancel_reason) from meeting m where m.id = n.subject_id) as meeting,
        ${noticedCall} as call, ${noticedOrganisation('organisationId')} as organisation, ${noticedOrganisation('otherId')} as other,
        (select p.title from position p where p.id = n.subject_id) as position,
        (select t.title from space_translation t where t.space_id = s.id order by t.language = n.language desc, t.language = s.default_language desc limit 1) as title
      from notice n left join person p on p.id = n.person_id left join guest g on g.id = n.guest_id left join space s on s.id = n.space_id
      where n.mailed_at is null and n.due_at <= ${this.clock.now()} and n.id <> all(${left}::uuid[]) order by n.due_at limit ${batch}`);
  }

  /** @returns the ids of those that are left for later */
  private async sendSome(rows: DueRow[]): Promise<string[]> {
    const outcomes = await Promise.allSettled(rows.map((row) => this.sendOne(row)));
    const done = rows.filter((_, at) => outcomes[at]?.status === 'fulfilled' && outcomes[at].value).map(({ id }) => id);
    await this.db.prepared(sql`update notice set mailed_at = ${this.clock.now()} where id = any(${done}::uuid[])`);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    return rows.map(({ id }) => id).filter((id) => !done.includes(id));
  }

  private mailFor(row: DueRow): Omit<Mail, 'to'> {
    const { baseUrl } = this.config;
    return { ...composeNotice(row, baseUrl), calendar: meetingFile(row, baseUrl, this.clock.now()) };
  }

  /** @returns whether it is done with: sent, without an address, or given up */
  private async sendOne(row: DueRow): Promise<boolean> {
    try {
      if (!row.mayRead) this.log.debug(`notice ${row.id} is about what its reader may not see any more`);
      else if (row.email) await this.mailer.send({ to: row.email, ...this.mailFor(row) });
      else this.log.debug(`notice ${row.id} has no address any more`);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      if (!error.forGood && this.clock.now().getTime() - row.createdAt.getTime() < patience) return false;
      this.log.warn(`notice ${row.id} is given up: ${error.message}`);
    }
    return true;
  }
}

/** A query of the people and guests who took part in a space or follow it. */
export function involved(spaceId: string, who: ('contributors' | 'followers')[]): Sql {
  const parts = {
    contributors: sql`select person_id, case when person_id is null then guest_id end as guest_id from comment where space_id = ${spaceId} and state <> 'withdrawn'`,
    followers: sql`select person_id, null::uuid as guest_id from space_follow where space_id = ${spaceId}`,
  };
  return join(
    who.map((name) => parts[name]),
    ' union all ',
  );
}
