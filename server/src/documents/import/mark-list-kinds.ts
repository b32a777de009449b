import type { Draft, DraftBlock } from './draft.js';
import { readAddressee, readAddresseeOfItem, readLeadIn, readListTitle, type LeadIn } from './list-lead-ins.js';

/**
 * Tells objectives, actions, encouragements and recommendations from other items of lists by what stands above the list.
 * What is nested under an action is an action of its own; what is nested under anything else stays an item of it.
 */
export function markListKinds(draft: Draft): void {
  const marking = new ListMarking(draft);
  for (const block of draft.blocks) marking.read(block);
  marking.end();
}

class ListMarking {
  /** What the list that may come next is made of. */
  private expected: { leadIn: LeadIn; from: DraftBlock; promised: boolean } | null = null;
  private current: LeadIn | null = null;
  /** Inside a chapter of recommendations every sentence that ends with a colon names whom the next ones are for. */
  private recommending = false;
  private lastLeadIn: LeadIn | null = null;
  /** The points of an article say what the law is, however they are introduced. */
  private inArticle = false;

  constructor(private readonly draft: Draft) {}

  read(block: DraftBlock): void {
    if (block.kind === 'heading' || block.kind === 'article') this.readHeading(block);
    else if (this.inArticle) return;
    else if (block.kind === 'paragraph') this.readParagraph(block);
    else if (block.kind === 'list-item') this.readItem(block);
    else if (block.kind === 'recommendation') block.addressee ||= readAddresseeOfItem(block.text);
  }

  end(): void {
    this.reportEmptyList();
  }

  private readHeading(block: DraftBlock): void {
    this.reportEmptyList();
    this.inArticle = block.kind === 'article';
    const leadIn = this.inArticle ? null : readListTitle(block.text);
    this.recommending = leadIn?.kind === 'recommendation';
    this.current = null;
    this.lastLeadIn = leadIn;
    // A title alone may stand above paragraphs as well, so only a sentence promises a list.
    this.expected = leadIn === null ? null : { leadIn, from: block, promised: false };
  }

  private readParagraph(block: DraftBlock): void {
    this.current = null;
    if (this.recommending && block.label !== '' && !block.text.endsWith(':')) {
      this.becomeRecommendation(block, this.expected?.leadIn.addressee ?? '');
      return;
    }
    const leadIn = this.leadInOf(block.text);
    if (leadIn === null) {
      if (!block.text.endsWith(':')) this.dropExpectation();
      return;
    }
    this.reportEmptyList();
    this.expected = { leadIn, from: block, promised: true };
    this.lastLeadIn = leadIn;
  }

  private leadInOf(text: string): LeadIn | null {
    const leadIn = readLeadIn(text);
    if (!this.recommending || leadIn?.kind === 'recommendation') return leadIn;
    return text.endsWith(':') ? { kind: 'recommendation', addressee: readAddressee(text) } : leadIn;
  }

  private readItem(block: DraftBlock): void {
    if (block.under !== null && block.under.kind !== 'article' && block.level > 1) {
      if (block.under.kind === 'action') block.kind = 'action';
      return;
    }
    if (this.expected !== null) this.current = this.expected.leadIn;
    else if (this.current === null && this.recommending) this.current = { kind: 'recommendation', addressee: '' };
    this.expected = null;
    if (this.current === null) this.reportStrayItem(block);
    else if (this.current.kind === 'recommendation') this.becomeRecommendation(block, this.current.addressee);
    else block.kind = this.current.kind;
  }

  private becomeRecommendation(block: DraftBlock, addressee: string): void {
    block.kind = 'recommendation';
    block.addressee = addressee === '' ? readAddresseeOfItem(block.text) : addressee;
  }

  /** A list that begins anew after other text is not taken for the objectives or actions announced before that text. */
  private reportStrayItem(block: DraftBlock): void {
    if (this.lastLeadIn === null) return;
    this.draft.warnings.push({ code: 'ambiguous-list', line: block.line, text: block.text, about: block });
    this.lastLeadIn = null;
  }

  private dropExpectation(): void {
    if (this.expected?.promised) this.reportEmptyList();
    if (!this.recommending) this.expected = null;
  }

  private reportEmptyList(): void {
    const { expected } = this;
    if (expected?.promised) {
      this.draft.warnings.push({
        code: 'empty-list',
        line: expected.from.line,
        text: expected.from.text,
        about: expected.from,
      });
    }
    this.expected = null;
  }
}
