import { useT } from '../lib/i18n';
import { showToast } from '../lib/toasts';
import type { Conflict } from '../lib/versioned-form';
import { Button } from './button';
import { Notice } from './notice';

/** Somebody else saved meanwhile: one's own words stay until one decides. */
export function ConflictNotice({ conflict }: { conflict: Conflict }) {
  const t = useT();
  const load = () => {
    const undo = conflict.loadTheirs();
    showToast({ text: t('ui.conflict.loaded'), undo: { label: t('ui.conflict.back-to-mine'), run: undo } });
  };
  return (
    <Notice
      live
      tone="caution"
      title={t('ui.conflict.title')}
      actions={
        <>
          <Button small onClick={load}>
            {t('ui.conflict.load-theirs')}
          </Button>
          <Button small kind="quiet" onClick={conflict.keepMine}>
            {t('ui.conflict.keep-mine')}
          </Button>
        </>
      }
    >
      <p>{t('ui.conflict.explained')}</p>
    </Notice>
  );
}
