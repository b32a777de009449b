import { Injectable } from '@nestjs/common';
import { decisionReasons } from '../../../shared/comments.js';
import { moderationLimits } from '../../../shared/moderation.js';
import {
  AgendaConsultationClosed,
  AgendaConsultationOpened,
  AgendaProposalMoved,
  ForumLinkAsked,
  ForumLinkDecided,
  PeerOffered,
  PeerOfferAccepted,
  PeerRequestAnswered,
  PeerRequestAsked,
  PeerRequestClosed,
  PeerRequestHidden,
  PeerRequestOverdue,
  PeerRequestShown,
  ResultHandedUp,
  ResultMoved,
} from '../exchange/exchange.events.js';
import { PeerRequest } from '../exchange/peer-request.entity.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Concerns, OnEvent } from '../kernel/events/listeners.js';
import { visibleTo } from '../spaces/visible-spaces.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

type Moved = DataOf<typeof ResultMoved>;
type Decided = DataOf<typeof AgendaProposalMoved>;

/** Tells members, proposers and teams what concerns them in networks and forums. */
@Injectable()
export class ExchangeNotices {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  /** Not all members: those who follow the body or a theme of the request. */
  @OnEvent(PeerRequestAsked)
  async asked(event: RecordedEvent): Promise<void> {
    const follows = sql`exists (select 1 from space_follow f where f.space_id = m.space_id and f.person_id = m.person_id)
      or exists (select 1 from theme_follow f where f.space_id = m.space_id and f.person_id = m.person_id
        and f.policy_field = any(r.policy_fields))`;
    await this.ofRequest(
      event,
      'peer-request-asked',
      sql`select m.person_id, null::uuid as guest_id from peer_request r join space_member m on m.space_id = r.space_id
        where r.id = ${event.subjectId} and m.person_id <> r.person_id and (${follows})`,
    );
  }

  @OnEvent(PeerOffered)
  async offered(event: RecordedEvent): Promise<void> {
    await this.ofRequest(event, 'peer-offered', asker(event.subjectId));
  }

  @OnEvent(PeerRequestOverdue)
  async overdue(event: RecordedEvent): Promise<void> {
    const stillOpen = sql`select * from (${asker(event.subjectId)}) a
      where exists (select 1 from peer_request where id = ${event.subjectId} and state = 'open')`;
    await this.ofRequest(event, 'peer-request-overdue', stillOpen);
  }

  @OnEvent(PeerOfferAccepted)
  async accepted(event: RecordedEvent<DataOf<typeof PeerOfferAccepted>>): Promise<void> {
    const helper = sql`select person_id, null::uuid as guest_id from peer_offer where id = ${event.data.offerId}`;
    await this.ofRequest(event, 'peer-offer-accepted', helper);
  }

  @OnEvent(PeerRequestAnswered)
  async answered(event: RecordedEvent): Promise<void> {
    const helpers = sql`select person_id, null::uuid as guest_id from peer_offer
      where request_id = ${event.subjectId} and state = 'accepted'`;
    await this.ofRequest(event, 'peer-request-answered', helpers);
  }

  /** Whoever asked hears that their words were hidden, and why, once it is not taken back at once. Regulation (EU) 2022/2065 art. 17. */
  @OnEvent(PeerRequestHidden)
  async hidden(event: RecordedEvent): Promise<void> {
    const request = await this.request(event.subjectId);
    if (!request?.hiddenReason) return;
    const { hiddenReason: reason, hiddenExplanation: explanation } = request;
    const data = { reason, ground: decisionReasons[reason], explanation, path: `exchange/requests/${request.id}` };
    const after = moderationLimits.tellAfterSeconds * 1000;
    await this.notices.tell({ ...about(event, 'peer-request-hidden', data), after }, asker(event.subjectId));
  }

  /** And that they are shown again, if they had heard. */
  @OnEvent(PeerRequestShown)
  async shown(event: RecordedEvent): Promise<void> {
    const request = await this.request(event.subjectId);
    const before = await this.db.one<{ id: string }>`
      select id from event where subject_id = ${event.subjectId} and type = ${PeerRequestHidden.type} and id < ${event.id}
      order by id desc limit 1`;
    if (!request || !before) return;
    const whom = { personId: request.personId, guestId: null, email: null, language: '' };
    if (!(await this.notices.callBack(['peer-request-hidden'], before.id, whom))) return;
    const data = { path: `exchange/requests/${event.subjectId}` };
    await this.notices.tell(about(event, 'peer-request-shown', data), asker(event.subjectId));
  }

  /** Whoever asked hears of it when the team ended their request. */
  @OnEvent(PeerRequestClosed)
  async closed(event: RecordedEvent): Promise<void> {
    const data = { path: `exchange/requests/${event.subjectId}` };
    const others = sql`select * from (${asker(event.subjectId)}) a where a.person_id is distinct from ${event.actorId}::uuid`;
    await this.notices.tell(about(event, 'peer-request-closed', data), others);
  }

  private request(id: string): Promise<PeerRequest | null> {
    return this.db.find(PeerRequest, { id });
  }

  /** It happened in the lower forum and is told to those in the team of the upper one who may read that. */
  @OnEvent(ForumLinkAsked)
  async linkAsked(event: RecordedEvent): Promise<void> {
    const spaceId = event.subjectId;
    const telling = about(event, 'forum-link-asked', { path: 'manage/exchange' });
    await this.notices.tell(
      { ...telling, spaceId },
      sql`select t.person_id, t.guest_id from (${teamOf(spaceId)}) t join space s on s.id = ${event.spaceId}
        where ${visibleTo(sql`t.person_id`)}`,
    );
  }

  @OnEvent(ForumLinkDecided)
  async linkDecided(event: RecordedEvent<DataOf<typeof ForumLinkDecided>>): Promise<void> {
    const data = { state: event.data.state, path: 'manage/exchange' };
    await this.notices.tell(about(event, 'forum-link-decided', data), teamOf(event.spaceId));
  }

  @OnEvent(ResultHandedUp)
  async handedUp(event: RecordedEvent<DataOf<typeof ResultHandedUp>>): Promise<void> {
    const spaceId = event.data.toSpaceId;
    const telling = about(event, 'result-handed-up', { path: 'exchange/results?direction=received' });
    await this.notices.tell({ ...telling, spaceId }, teamOf(spaceId));
  }

  /**
   * The way back: the forum that handed it up hears of it, and those below whose results it hands on, where everybody may read
   * what a higher level did.
   */
  @OnEvent(ResultMoved)
  @Concerns(({ state }: Moved) => state !== 'withdrawn' && state !== 'handed-up')
  async moved(event: RecordedEvent<Moved>): Promise<void> {
    const below = await this.db.sql<{ spaceId: string }>`
      with recursive way as (
        select id, based_on_id, from_space_id from forum_result where id = ${event.subjectId}
        union select r.id, r.based_on_id, r.from_space_id from way w join forum_result r on r.id = w.based_on_id
          where exists (select 1 from body b join space s on s.id = b.space_id
            where s.id in (${event.spaceId}, ${event.data.toSpaceId}) and s.visibility <> 'private' and b.parts ->> 'exchange' = 'public'))
      select distinct from_space_id as "spaceId" from way`;
    const { state } = event.data;
    for (const { spaceId } of below) {
      const telling = about(event, 'result-moved', { status: state, path: 'exchange/results' });
      // An agenda item that gets its address moves nothing: each state is told once.
      const eventId = `${event.subjectId}:${state}:${spaceId}`;
      await this.notices.tell({ ...telling, eventId, spaceId }, teamOf(spaceId));
    }
  }

  /** Members and followers, as far as they may read it. */
  @OnEvent(AgendaConsultationOpened)
  async agendaOpened(event: RecordedEvent): Promise<void> {
    const { spaceId } = event;
    await this.notices.tell(
      about(event, 'agenda-opened', { path: `exchange/agendas/${event.subjectId}` }),
      sql`select m.person_id, null::uuid as guest_id from space_member m join body b on b.space_id = m.space_id
          join space s on s.id = m.space_id
          where m.space_id = ${spaceId} and s.state = 'active' and b.parts ->> 'exchange' in ('public', 'members')
        union select f.person_id, null::uuid from space_follow f join body b on b.space_id = f.space_id
          join space s on s.id = f.space_id
          where f.space_id = ${spaceId} and s.state = 'active' and b.parts ->> 'exchange' = 'public' and s.visibility <> 'private'`,
    );
  }

  @OnEvent(AgendaConsultationClosed)
  async agendaClosed(event: RecordedEvent): Promise<void> {
    const data = { path: `exchange/agendas/${event.subjectId}` };
    await this.notices.tell(about(event, 'agenda-closed', data), teamOf(event.spaceId));
  }

  /** Whoever proposed something hears what the team decided. */
  @OnEvent(AgendaProposalMoved)
  @Concerns(({ state }: Decided) => ['taken', 'merged', 'declined'].includes(state))
  async agendaDecided(event: RecordedEvent<Decided>): Promise<void> {
    const { consultationId, state } = event.data;
    await this.notices.tell(
      about(event, 'agenda-decided', { status: state, path: `exchange/agendas/${consultationId}` }),
      // An item that gets its address is no new decision.
      sql`select p.person_id, null::uuid as guest_id from agenda_proposal p where p.id = ${event.subjectId}
        and not exists (select 1 from notice n where n.subject_id = p.id and n.person_id = p.person_id
          and n.kind = 'agenda-decided' and n.data ->> 'status' = ${state} and n.created_at >= p.decided_at)`,
    );
  }

  /** Members read requests; whoever sits there no longer, or may not read them any more, is told nothing, and of hidden ones nobody. */
  private async ofRequest(
    event: RecordedEvent,
    kind:
      | 'peer-request-asked'
      | 'peer-offered'
      | 'peer-offer-accepted'
      | 'peer-request-answered'
      | 'peer-request-overdue',
    recipients: Sql,
  ): Promise<void> {
    const mayRead = sql`exists (select 1 from peer_request r where r.id = ${event.subjectId} and r.hidden_at is null)
      and exists (select 1 from space_member m join body b on b.space_id = m.space_id
      where m.space_id = ${event.spaceId} and m.person_id = t.person_id and b.parts ->> 'exchange' in ('public', 'members'))`;
    await this.notices.tell(
      about(event, kind, { path: `exchange/requests/${event.subjectId}` }),
      sql`select t.person_id, t.guest_id from (${recipients}) t where ${mayRead}`,
    );
  }
}

const asker = (requestId: string): Sql =>
  sql`select person_id, null::uuid as guest_id from peer_request where id = ${requestId}`;

const teamOf = (spaceId: string | null): Sql =>
  sql`select person_id, null::uuid as guest_id from space_team where space_id = ${spaceId} and role in ('lead', 'editor')`;
