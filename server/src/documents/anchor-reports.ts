import { Injectable } from '@nestjs/common';
import { page, readCursor } from '../kernel/database/page.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { AnchorHolders, type PublishedVersion } from './anchor-holders.js';
import { DocumentAccess } from './document-access.js';
import { versionPolicy } from './document.policy.js';
import { addUp, type OutcomeCounts } from './move-anchors.js';
import type { AnchorMovesQueryDto, AnchorReportDto } from './dto/anchor-report.dto.js';

/** Tells what publishing a version did to the places of comments. */
@Injectable()
export class AnchorReports {
  constructor(
    private readonly access: DocumentAccess,
    private readonly holders: AnchorHolders,
  ) {}

  /**
   * Totals for everyone who may read the version, over the comments they may see; the comments themselves for the team.
   * @throws Problem `not-found` when there is no such version or the actor may not read it
   */
  async report(actor: Actor, versionId: string, query: AnchorMovesQueryDto): Promise<AnchorReportDto> {
    const facts = await this.access.version(actor, versionId);
    authorize(actor, versionPolicy, 'read', facts);
    const { spaceId, id: documentId } = facts.document;
    const version = { id: versionId, documentId, spaceId };
    const totals = await this.totals(actor, version);
    const moves = inTeam(actor, spaceId) ? await this.moves(actor, version, query) : { items: [], nextCursor: null };
    return { versionId, number: facts.version.number, totals, ...moves };
  }

  private async totals(actor: Actor, version: PublishedVersion): Promise<OutcomeCounts> {
    const counts = await Promise.all(this.holders.all().map((holder) => holder.countMoves(actor, version)));
    return addUp(counts);
  }

  private async moves(actor: Actor, version: PublishedVersion, query: AnchorMovesQueryDto) {
    const limit = query.limit ?? 20;
    const after = readCursor(query.cursor, 1)?.[0] ?? null;
    const wanted = { outcome: query.outcome ?? null, after, limit: limit + 1 };
    const lists = await Promise.all(this.holders.all().map((holder) => holder.listMoves(actor, version, wanted)));
    const moves = lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    return page(
      moves,
      limit,
      (move) => move,
      (move) => [move.id],
    );
  }
}
