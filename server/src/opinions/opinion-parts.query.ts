import { Injectable } from '@nestjs/common';
import type { VoteChoice } from '../../../shared/opinions.js';
import { renderMarkdown } from '../comments/markdown.js';
import { CanonicalText } from '../documents/canonical-text.js';
import { DocumentVersion } from '../documents/document-version.entity.js';
import { VersionReading } from '../documents/read-version.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, system } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import type { AdviceAnswerDto, RecommendationDto } from './dto/advice.dto.js';
import type { AskedDto, OpinionTextDto } from './dto/opinion.dto.js';
import { memberShown, type ShownMember } from './member-shown.js';
import { named } from '../bodies/body.query.js';
import type { OpinionRow } from './opinion.query.js';

/** What a member wrote, as it is stored. */
export interface WrittenRow {
  member: ShownMember;
  body: string;
  language: string;
  at: Date;
}

/** What a member objected in which round. */
export interface ObjectionRow extends WrittenRow {
  roundId: string;
}

/** What a seat voted in which open round. */
export interface VoteRow {
  roundId: string;
  member: ShownMember;
  choice: VoteChoice | null;
}

type AnswerRow = Omit<AdviceAnswerDto, 'bodyHtml' | 'answeredAt'> & { body: string; answeredAt: string };

/** Reads what belongs to one opinion. Who may read it was asked before. */
@Injectable()
export class OpinionParts {
  constructor(
    private readonly db: Database,
    private readonly reading: VersionReading,
    private readonly canonical: CanonicalText,
  ) {}

  /** The text of a version. It stands with the opinion, so that it is read by whoever reads that. */
  async text({ documentId }: OpinionRow, versionId: string, language: string): Promise<OpinionTextDto> {
    const version = found(
      await this.db.one<{ number: number }>`select number from document_version where id = ${versionId}`,
    );
    const read = await this.reading.readVersion(system, documentId, version.number, language);
    return { number: version.number, title: read.title, language: read.language, blocks: read.blocks };
  }

  /** The same as the one plain text whose SHA-256 is the fingerprint. @throws Problem `not-found` */
  async file(versionId: string | null): Promise<{ text: string; language: string }> {
    const version = found(versionId ? await this.db.find(DocumentVersion, { id: versionId }) : null);
    const { text } = await this.canonical.of(version);
    return { text, language: version.language };
  }

  async asked(actor: Actor, requestId: string): Promise<AskedDto> {
    const [row] = await this.db.query<AskedDto>(sql`
      select q.id, q.title, q.question, q.language, q.due_at as "dueAt", (${named(actor, sql`q.asked_by_organisation_id`)}) as "askedBy"
      from advice_request q where q.id = ${requestId}`);
    return found(row);
  }

  /** In the order of the seats. */
  statements(actor: Actor, opinionId: string): Promise<WrittenRow[]> {
    return this.db.query<WrittenRow>(sql`
      select ${memberShown(actor, sql`h.person_id = m.person_id`)} as member, m.body, m.language, m.written_at as at
      from minority_statement m join seat t on t.id = m.seat_id
      where m.opinion_id = ${opinionId} order by t.rank, t.sort_name collate "und-x-icu", t.id`);
  }

  objections(actor: Actor, opinionId: string): Promise<ObjectionRow[]> {
    return this.db.query<ObjectionRow>(sql`
      select j.round_id as "roundId", ${memberShown(actor, sql`h.person_id = j.person_id`)} as member, j.reason as body, j.language, j.raised_at as at
      from objection j join adoption_round r on r.id = j.round_id join seat t on t.id = j.seat_id where r.opinion_id = ${opinionId}`);
  }

  /**
   * Of open votes, in the order of the seats: under the name of whoever voted, as long as they sit there. A seat that did not
   * vote, or whose vote was passed on, has its holder's, unless somebody else was given it since.
   */
  votes(actor: Actor, opinionId: string): Promise<VoteRow[]> {
    const byVoter = sql`(h.person_id = k.voted_by or (h.sitting = 'holder' and h.id < r.id
      and (k.voted_by is null or k.proxy_seat_id is not null)))`;
    return this.db.query<VoteRow>(sql`
      select k.round_id as "roundId", ${memberShown(actor, byVoter)} as member, k.choice
      from round_seat k join adoption_round r on r.id = k.round_id join seat t on t.id = k.seat_id
      where r.opinion_id = ${opinionId} and r.method = 'vote' and not r.is_secret
      order by t.rank, t.sort_name collate "und-x-icu", t.id`);
  }

  /** The seats of a round, or those of them that are named. */
  async members(actor: Actor, roundId: string | null, seatIds: string[]): Promise<ShownMember[]> {
    const rows = await this.db.query<{ member: ShownMember }>(sql`
      select ${memberShown(actor)} as member from seat t
      where t.id = any(${seatIds}::uuid[]) or exists (select 1 from round_seat k where k.round_id = ${roundId} and k.seat_id = t.id)
      order by t.rank, t.sort_name collate "und-x-icu", t.id`);
    return rows.map(({ member }) => member);
  }

  async recommendations(opinionId: string): Promise<RecommendationDto[]> {
    const rows = await this.db.sql<Omit<RecommendationDto, 'answers'> & { answers: AnswerRow[] }>`
      select w.id, w.position, w.block_id as "blockId",
        coalesce((select json_agg(json_build_object('number', a.number, 'verdict', a.verdict, 'body', a.body, 'language', a.language,
            'link', a.link, 'onBehalf', a.on_behalf, 'answeredAt', a.answered_at) order by a.number desc)
          from recommendation_answer a where a.recommendation_id = w.id), '[]') as answers
      from recommendation w where w.opinion_id = ${opinionId} order by w.position`;
    return rows.map((row) => ({
      ...row,
      answers: row.answers.map(({ body, answeredAt, ...answer }) => ({
        ...answer,
        bodyHtml: renderMarkdown(body),
        answeredAt: new Date(answeredAt),
      })),
    }));
  }
}
