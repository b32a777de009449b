import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea } from '../../../ui/text-field';
import type { SeatWords, ShownMember } from '../api';
import { memberName } from '../opinion-words';
import { LanguageField, languageFrom } from './language-field';

export interface SeatWordsFormProps<Result> {
  /** Where what is written is kept. */
  place: string;
  seats: ShownMember[];
  label: string;
  hint: string;
  limit: number;
  /** What the seat has said already. */
  defaultValue?: { body: string; language: string };
  act: string;
  done: string;
  send: (words: SeatWords) => Promise<Result>;
  onSent: (result: Result) => Promise<void>;
}

/** What a member says for a seat: a contribution, an objection or a minority statement. */
export function SeatWordsForm<Result>({
  place,
  seats,
  label,
  hint,
  limit,
  defaultValue,
  act,
  done,
  send,
  onSent,
}: SeatWordsFormProps<Result>) {
  const t = useT();
  const draft = useDraft(place);
  const seatId = seats[0]?.seatId ?? '';
  const form = useForm({
    send: (values) =>
      send({
        seatId: values.optional('seatId') ?? seatId,
        body: values.text('body'),
        language: languageFrom(values),
      }),
    onSent: async (result) => {
      draft.clear();
      showToast({ text: done });
      await onSent(result);
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={act}>
      <FormProblem />
      {seats.length > 1 && (
        <SelectField
          name="seatId"
          label={t('opinions.for-seat')}
          defaultValue={seatId}
          options={seats.map((seat) => ({ value: seat.seatId, label: memberName(t, seat) }))}
        />
      )}
      <TextArea name="body" label={label} hint={hint} limit={limit} rows={6} defaultValue={defaultValue?.body ?? ''} />
      <LanguageField defaultValue={defaultValue?.language} />
      <div className="form-actions">
        <SubmitButton icon="send">{act}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
