import type { Translate } from '../../lib/i18n';
import { showToast } from '../../lib/toasts';
import type { PostedComment } from './api';
import { focusComment } from './focus-comment';
import { showReceipt } from './receipts';

/** Tells an author that their comment arrived: new guests by their receipt, others in a sentence. */
export function told(t: Translate, { id, state, receiptCode }: PostedComment): void {
  const held = state === 'held';
  if (receiptCode) return showReceipt({ code: receiptCode, commentId: id, held });
  showToast({ text: t(held ? 'comments.sent-held' : 'comments.sent') });
  focusComment(id);
}
