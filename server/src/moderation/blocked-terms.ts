import { Injectable } from '@nestjs/common';
import { anyLanguage } from '../../../shared/moderation.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { OnCommit } from '../kernel/events/listeners.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { BlockedTerm, BlockedTermList } from './blocked-term.entity.js';
import { BlockedTermsChanged } from './moderation.events.js';
import { mayKeepTerms } from './moderation.policy.js';
import type { BlockedTermFact } from './screening/term-index.js';

/** The terms of one language, with the version that a change refers to; 0 before the first. */
export interface TermList {
  language: string;
  version: number;
  changedAt: Date | null;
  terms: BlockedTermFact[];
}

/** Milliseconds until another process's change is noticed. */
const remembered = 60_000;

/** The terms that screening looks for, per language. */
@Injectable()
export class BlockedTerms {
  private readonly known = new Map<string, { terms: readonly BlockedTermFact[]; until: number }>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * The list of a language; empty when nobody made one.
   * @throws Problem `unauthenticated` or `forbidden` for others than staff
   */
  async read(actor: Actor, language: string): Promise<TermList> {
    assertStaff(actor);
    const list = await this.db.find(BlockedTermList, { language });
    const terms = await this.db.all(BlockedTerm, { language });
    return {
      language,
      version: list?.version ?? 0,
      changedAt: list?.changedAt ?? null,
      terms: terms
        .map(({ term, outcome }) => ({ term, outcome }))
        .sort((a, b) => a.term.localeCompare(b.term, language)),
    };
  }

  /** The languages that have a list, and how many terms are in each. */
  async languages(actor: Actor): Promise<{ language: string; terms: number }[]> {
    assertStaff(actor);
    return this.db.sql<{ language: string; terms: number }>`
      select language, count(*)::int as terms from blocked_term group by language order by language`;
  }

  /**
   * Replaces the list of a language.
   * @throws Problem `version-conflict` when it changed since `seen`
   */
  async replace(actor: Actor, seen: number, language: string, terms: BlockedTermFact[]): Promise<TermList> {
    assertStaff(actor);
    return this.db.transaction(async () => {
      await this.nextVersion(actor, language, seen);
      await this.db.delete(BlockedTerm, { language });
      const different = new Map(terms.map((one) => [one.term, { language, ...one }]));
      if (different.size > 0) await this.db.insert(BlockedTerm, [...different.values()]);
      await this.events.record(actor, new BlockedTermsChanged(null, newId(), { language, terms: different.size }));
      return this.read(actor, language);
    });
  }

  /** The terms to look for in a text: those of its language and those of all. Kept in memory between changes. */
  async of(language: string): Promise<readonly BlockedTermFact[]> {
    const known = this.known.get(language);
    const now = this.clock.now().getTime();
    if (known && known.until > now) return known.terms;
    const terms = await this.db.sql<BlockedTermFact>`
      select term, outcome from blocked_term where language in (${language}, ${language.split('-')[0]}, ${anyLanguage})`;
    this.known.set(language, { terms, until: now + remembered });
    return terms;
  }

  @OnCommit(BlockedTermsChanged)
  forget(): void {
    this.known.clear();
  }

  private async nextVersion(actor: Actor, language: string, seen: number): Promise<void> {
    const now = this.clock.now();
    const [row] = await this.db.sql<{ version: number }>`
      insert into blocked_term_list as list (language, changed_by, changed_at, version)
      select ${language}, ${personId(actor)}, ${now}, 1 where ${seen} = 0
      on conflict (language) do nothing returning version`;
    if (row) return;
    const [next] = await this.db.sql<{ version: number }>`
      update blocked_term_list set version = version + 1, changed_by = ${personId(actor)}, changed_at = ${now}
      where language = ${language} and version = ${seen} returning version`;
    if (next) return;
    const list = await this.db.find(BlockedTermList, { language });
    throw new Problem('version-conflict', { params: { version: list?.version ?? 0 } });
  }
}

function assertStaff(actor: Actor): void {
  if (!mayKeepTerms(actor)) throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
}
