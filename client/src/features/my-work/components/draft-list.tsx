import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetDraft } from '../../../lib/draft-store';
import { useT } from '../../../lib/i18n';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Empty } from '../../../ui/empty';
import { DatedRow, Register } from '../../../ui/register';
import { draftsQuery, type OwnDraft } from '../api';
import { kindOf, placePath } from '../draft-places';

const shownCharacters = 240;

/** Texts begun and not sent, each with the way back to where it belongs. */
export function DraftList({ drafts }: { drafts: OwnDraft[] }) {
  const t = useT();
  const [discarding, setDiscarding] = useState<OwnDraft | null>(null);
  if (drafts.length === 0) {
    return (
      <Empty title={t('my-work.drafts-none')}>
        <p>{t('my-work.drafts-none-explained')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Register>
        {drafts.map((draft) => (
          <DraftRow key={draft.place} draft={draft} onDiscard={() => setDiscarding(draft)} />
        ))}
      </Register>
      {discarding && <DiscardDialog draft={discarding} onClose={() => setDiscarding(null)} />}
    </>
  );
}

function DraftRow({ draft, onDiscard }: { draft: OwnDraft; onDiscard: () => void }) {
  const t = useT();
  const { body, suggestion, language, space, updatedAt } = draft;
  const words = body || (suggestion ?? '');
  const shown = words.length > shownCharacters ? `${words.slice(0, shownCharacters)}…` : words;
  return (
    <DatedRow date={updatedAt} title={space.title} to={placePath(draft)} dateNote={t(`my-work.draft.${kindOf(draft)}`)}>
      <p className="draft-words" lang={language ?? undefined} dir="auto">
        {shown}
      </p>
      <div className="own-actions">
        <LinkButton small icon="suggest" to={placePath(draft)}>
          {t('my-work.go-on')}
        </LinkButton>
        <Button kind="quiet" small icon="trash" onClick={onDiscard}>
          {t('my-work.discard')}
        </Button>
      </div>
    </DatedRow>
  );
}

function DiscardDialog({ draft, onClose }: { draft: OwnDraft; onClose: () => void }) {
  const t = useT();
  const client = useQueryClient();
  const discard = async () => {
    await forgetDraft(draft.place);
    showToast({ text: t('my-work.discarded') });
    await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
  };
  return (
    <ConfirmDialog
      title={t('my-work.discard-title')}
      act={t('my-work.discard')}
      keep={t('my-work.keep')}
      run={discard}
      onClose={onClose}
    >
      <p>{t('my-work.discard-explained')}</p>
    </ConfirmDialog>
  );
}
