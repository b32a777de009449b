import { type RoomEntry, roomLimits, type SpeakerEntry } from '../../../../../shared/rooms';
import { useDraft } from '../../../lib/drafts';
import { useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { Prose } from '../../../ui/record';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { plainText } from '../feed';
import { answerQuestion, mergeQuestion, moveTurn } from '../hosting-api';
import { FormDialog } from './form-dialog';

/** Another place in the queue, with a note that everyone reads. */
export function MoveDialog({
  entry,
  queue,
  onClose,
}: {
  entry: SpeakerEntry;
  queue: readonly SpeakerEntry[];
  onClose: () => void;
}) {
  const t = useT();
  const api = useApi();
  const form = useForm({
    send: (values) => moveTurn(api, entry.id, values.optional('before') ?? null, values.text('note')),
    onSent: onClose,
  });
  return (
    <FormDialog
      title={t('hosting.move-title', { name: entry.name })}
      onClose={onClose}
      form={form}
      act={t('hosting.move')}
    >
      <SelectField
        name="before"
        optional="unmarked"
        label={t('hosting.move-before')}
        empty={t('hosting.move-end')}
        options={queue.filter(({ id }) => id !== entry.id).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="note"
        label={t('hosting.move-note')}
        hint={t('hosting.move-note-hint')}
        maxLength={roomLimits.note}
      />
    </FormDialog>
  );
}

/** An answer in writing, which everyone reads and who asked is told of. */
export function AnswerDialog({
  entry,
  onClose,
}: {
  entry: Pick<RoomEntry, 'id' | 'html' | 'lang'>;
  onClose: () => void;
}) {
  const t = useT();
  const api = useApi();
  const draft = useDraft(`room-answer:${entry.id}`);
  const form = useForm({
    send: (values) => answerQuestion(api, entry.id, { how: 'written', answer: values.text('answer') }),
    onSent: () => {
      draft.clear();
      showToast({ text: t('hosting.answered') });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('hosting.answer-title')}
      kind="sheet"
      onClose={onClose}
      form={form}
      draft={draft}
      act={t('hosting.answer-send')}
      about={<Prose html={entry.html} lang={entry.lang} record />}
    >
      <TextArea
        name="answer"
        rows={6}
        label={t('hosting.answer')}
        limit={roomLimits.answer}
        foot={<DraftLine draft={draft} />}
      />
    </FormDialog>
  );
}

/** Which question asks the same; its supports are counted together, nobody's twice. */
export function MergeDialog({
  entry,
  questions,
  onClose,
}: {
  entry: RoomEntry;
  questions: readonly RoomEntry[];
  onClose: () => void;
}) {
  const t = useT();
  const api = useApi();
  const form = useForm({
    send: (values) => mergeQuestion(api, entry.id, values.text('into')),
    onSent: onClose,
  });
  const others = questions.filter(({ id, question }) => id !== entry.id && !question?.mergedInto);
  return (
    <FormDialog
      title={t('hosting.merge-title')}
      onClose={onClose}
      form={form}
      act={t('hosting.merge')}
      about={<Prose html={entry.html} lang={entry.lang} record />}
    >
      <SelectField
        name="into"
        label={t('hosting.merge-into')}
        hint={t('hosting.merge-hint')}
        options={others.map(({ id, html }) => ({ value: id, label: plainText(html).slice(0, 120) }))}
      />
    </FormDialog>
  );
}
