import { useEffect, useRef } from 'react';
import { documentLimits } from '../../../../../shared/documents';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { problemText } from '../../../lib/problems';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/icon';
import { TextArea } from '../../../ui/text-field';
import type { Block } from '../api';
import type { DraftEditing } from '../use-draft-editing';
import { type SaveState, useBlockWords } from '../use-block-words';
import { FactFields } from './fact-fields';
import { TheirWords } from './their-words';

export interface BlockFormProps {
  block: Block;
  lang: string;
  editing: DraftEditing;
  first: boolean;
  last: boolean;
}

/** An open block. It saves itself; where its words are safe stands below. */
export function BlockForm({ block, lang, editing, first, last }: BlockFormProps) {
  const t = useT();
  const { steps, setOpen, move, remove, setAddingAfter } = editing;
  const words = useBlockWords(block, steps);
  const { words: value, write, state, problem, overtaken } = words;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = async () => {
    await words.save();
    setOpen(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-edit="${block.id}"]`)?.focus());
  };
  return (
    <div className="text-block-form">
      <TextArea
        ref={field}
        name="text"
        label={t('documents.field.words')}
        hint={block.kind === 'table' ? t('documents.field.table-hint') : undefined}
        lang={lang}
        className="text-field"
        limit={documentLimits.blockText}
        value={value.text}
        onChange={({ currentTarget }) => write({ ...value, text: currentTarget.value })}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && state !== 'failed') void close();
        }}
        foot={<SaveLine state={state} savedAt={words.savedAt} problem={problem && problemText(t, problem)} />}
      />
      {overtaken && <TheirWords words={words} block={block} lang={lang} steps={steps} onGone={() => setOpen(null)} />}
      <FactFields facts={value} onChange={(facts) => write({ ...facts, text: value.text })} />
      <div className="form-actions">
        <Button small icon="check" onClick={() => void close()}>
          {t('documents.done')}
        </Button>
        {state === 'failed' && !overtaken && (
          <Button small icon="sync" onClick={() => void words.save()}>
            {t('ui.try-again')}
          </Button>
        )}
        <Button small kind="quiet" icon="chevron-up" disabled={first} onClick={() => move(block.id, -1)}>
          {t('documents.move-up')}
        </Button>
        <Button small kind="quiet" icon="chevron-down" disabled={last} onClick={() => move(block.id, 1)}>
          {t('documents.move-down')}
        </Button>
        <Button small kind="quiet" icon="plus" onClick={() => setAddingAfter(block.id)}>
          {t('documents.add-below')}
        </Button>
        <Button small kind="quiet" icon="trash" onClick={() => remove(block)}>
          {t('documents.remove')}
        </Button>
      </div>
    </div>
  );
}

interface SaveLineProps {
  state: SaveState;
  savedAt: Date | null;
  /** Why they could not be saved. */
  problem: string | null;
}

/** Where the words are safe. Blocks are opened in the browser only, so the reader's own clock is right here. */
function SaveLine({ state, savedAt, problem }: SaveLineProps) {
  const t = useT();
  const dates = useDates(savedAt ? new Intl.DateTimeFormat().resolvedOptions().timeZone : undefined);
  const unsafe = state === 'failed' || state === 'empty';
  const icon = unsafe ? 'alert' : state === 'saved' ? 'check' : 'history';
  return (
    <span className={classNames('draft-line', unsafe && 'draft-line-unsafe')} aria-live="polite">
      {state !== 'same' && <Icon name={icon} size="s" />}
      {problem ?? t(`documents.save.${state}`, { time: savedAt ? dates.clock(savedAt) : '' })}
    </span>
  );
}
