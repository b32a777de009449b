import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { PartPlaces } from '../bodies/part-places.js';
import { CreateDocument } from '../documents/create-document.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, anonymous, inTeam, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { ReportAssembled } from './agreement.events.js';
import { PartnershipReport } from './partnership-report.entity.js';
import { placeTitles } from './place-titles.js';
import { reportBlocks } from './report-text.js';
import type { ReportPeriod } from './report-period.js';
import { type ReportContents, ReportQuery } from './report.query.js';

/** A report with its text. */
export interface ReportRow extends ReportPeriod {
  id: string;
  documentId: string;
  title: string;
  language: string;
  publishedAt: Date | null;
}

/** A report to be assembled. */
export interface NewReport extends ReportPeriod {
  title: string;
  language: string;
}

/** Yearly reports of a body: what is recorded of a period, and the documents that the team made of it. */
@Injectable()
export class Reports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
    private readonly places: PartPlaces,
    private readonly documents: CreateDocument,
    private readonly query: ReportQuery,
  ) {}

  /** The reports the actor may read, the latest period first; those without a published version are for the team. */
  async list(actor: Actor, ref: string): Promise<{ items: ReportRow[]; can: { assemble: boolean } }> {
    const { space } = await this.bodies.part(actor, ref, 'agreements');
    const drafts = inTeam(actor, space.id) ? sql`true` : sql`d.current_version_id is not null`;
    const items = await this.db.query<ReportRow>(sql`
      select r.id, r.from_on::text as "fromOn", r.to_on::text as "toOn", r.document_id as "documentId", v.title, v.language,
        case when d.current_version_id is not null then v.published_at end as "publishedAt"
      from partnership_report r join document d on d.id = r.document_id
      join lateral (select title, language, published_at from document_version w where w.document_id = d.id
        order by w.id is not distinct from d.current_version_id desc, w.number desc limit 1) v on true
      where r.space_id = ${space.id} and ${drafts} order by r.to_on desc, r.id desc limit 200`);
    return { items, can: { assemble: spacePolicy.write(actor, space) === true } };
  }

  /**
   * What is recorded of a period.
   * @throws Problem as `BodyAccess.part`; `validation-failed` for a period that ends before it begins
   */
  async contents(actor: Actor, ref: string, period: ReportPeriod): Promise<ReportContents> {
    const { space } = await this.bodies.part(actor, ref, 'agreements');
    assertPeriod(period);
    return this.query.contents(actor, space.id, period);
  }

  /**
   * Makes a document of what is recorded of a period, as a draft that the team edits and publishes. Of live sessions,
   * meetings and opinions it names those that everyone may read.
   * @returns where it is
   */
  async assemble(actor: Actor, ref: string, input: NewReport): Promise<{ id: string; documentId: string }> {
    return this.db.transaction(async () => {
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      const { title, language, ...period } = input;
      assertPeriod(period);
      const activityId = await this.places.activityFor(space.id, 'agreements', placeTitles);
      const contents = await this.query.contents({ ...anonymous, language }, space.id, period);
      const blocks = reportBlocks(contents, { language, timeZone: space.timeZone });
      const { documentId } = await this.documents.create(actor, space.id, { title, language, blocks, activityId });
      const id = newId();
      const made = { createdBy: personId(actor), createdAt: this.clock.now() };
      await this.db.insert(PartnershipReport, { id, spaceId: space.id, ...period, documentId, ...made });
      await this.events.record(actor, new ReportAssembled(space.id, id, { documentId }));
      return { id, documentId };
    });
  }
}

function assertPeriod({ fromOn, toOn }: ReportPeriod): void {
  if (toOn < fromOn) throw new Problem('validation-failed', { errors: [{ pointer: '/toOn', code: 'beforeStart' }] });
}
