import { type RoomEntry, roomLimits, type SpeakerEntry } from '../../../../../shared/rooms';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Prose } from '../../../ui/record';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { plainText } from '../feed';
import { answerQuestion, mergeQuestion, moveTurn } from '../hosting-api';

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
    <Dialog title={t('hosting.move-title', { name: entry.name })} onClose={onClose}>
      <Form form={form}>
        <FormProblem />
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
        <div className="cluster">
          <SubmitButton>{t('hosting.move')}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
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
    <Dialog kind="sheet" title={t('hosting.answer-title')} onClose={onClose}>
      <Prose html={entry.html} lang={entry.lang} record />
      <Form form={form} draft={draft}>
        <FormProblem />
        <TextArea
          name="answer"
          rows={6}
          label={t('hosting.answer')}
          limit={roomLimits.answer}
          foot={<DraftLine draft={draft} />}
        />
        <div className="cluster">
          <SubmitButton>{t('hosting.answer-send')}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
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
    <Dialog title={t('hosting.merge-title')} onClose={onClose}>
      <Prose html={entry.html} lang={entry.lang} record />
      <Form form={form}>
        <FormProblem />
        <SelectField
          name="into"
          label={t('hosting.merge-into')}
          hint={t('hosting.merge-hint')}
          options={others.map(({ id, html }) => ({ value: id, label: plainText(html).slice(0, 120) }))}
        />
        <div className="cluster">
          <SubmitButton>{t('hosting.merge')}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
