import { useState } from 'react';
import { type PollKind, pollKinds, pollResults, roomLimits, type RoomPoll } from '../../../../../shared/rooms';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Checkbox, RadioGroup } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { createPoll, editPoll, type NewPoll, openPoll } from '../hosting-api';
import { useRoom } from '../use-room';

/** Prepares a poll; everyone sees it once it is opened. */
export function PollEditor({ poll, onClose }: { poll: RoomPoll | null; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const [kind, setKind] = useState<PollKind>(poll?.kind ?? 'single');
  const form = useForm({
    send: async (values) => {
      const body = pollOf(values, kind);
      const { id } = poll ? await editPoll(api, poll.id, body) : await createPoll(api, store.room, body);
      if (values.text('then') === 'open') await openPoll(api, id);
    },
    onSent: onClose,
  });
  const takesOptions = kind !== 'scale' && kind !== 'words';
  return (
    <Dialog kind="sheet" title={t(poll ? 'hosting.edit-poll' : 'hosting.new-poll')} onClose={onClose}>
      <Form form={form}>
        <FormProblem />
        <TextField
          name="question"
          label={t('hosting.poll.question')}
          defaultValue={poll?.question}
          maxLength={roomLimits.pollQuestion}
          dir="auto"
        />
        <SelectField
          name="kind"
          label={t('hosting.poll.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as PollKind)}
          options={pollKinds.map((value) => ({ value, label: t(`rooms.poll.kind.${value}`) }))}
        />
        {takesOptions && (
          <TextArea
            name="options"
            rows={5}
            label={t('hosting.poll.options')}
            hint={t('hosting.poll.options-hint')}
            defaultValue={poll?.options.map(({ text }) => text).join('\n')}
          />
        )}
        {kind === 'scale' && <ScaleFields poll={poll} />}
        <RadioGroup
          name="results"
          label={t('hosting.poll.results')}
          defaultValue={poll?.results ?? 'end'}
          options={pollResults.map((value) => ({ value, label: t(`hosting.poll.results.${value}`) }))}
        />
        <Checkbox
          name="anonymous"
          label={t('hosting.poll.anonymous-long')}
          hint={t('hosting.poll.anonymous-hint')}
          defaultChecked={poll?.anonymous ?? true}
        />
        <div className="cluster">
          <SubmitButton name="then" value="open" icon="play">
            {t('hosting.open-poll')}
          </SubmitButton>
          <SubmitButton kind="plain" name="then" value="keep">
            {t('hosting.keep-poll')}
          </SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function ScaleFields({ poll }: { poll: RoomPoll | null }) {
  const t = useT();
  const steps = Array.from({ length: roomLimits.scaleSteps - 1 }, (_, index) => String(index + 2));
  return (
    <>
      <SelectField
        name="steps"
        label={t('hosting.poll.steps')}
        defaultValue={String(poll?.steps ?? 5)}
        options={steps.map((value) => ({ value, label: value }))}
      />
      <TextField
        name="least"
        optional
        label={t('hosting.poll.least')}
        defaultValue={poll?.options[0]?.text}
        maxLength={roomLimits.pollOption}
      />
      <TextField
        name="most"
        optional
        label={t('hosting.poll.most')}
        defaultValue={poll?.options[1]?.text}
        maxLength={roomLimits.pollOption}
      />
    </>
  );
}

function pollOf(values: FormValues, kind: PollKind): NewPoll {
  const lines = values
    .text('options')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const ends = [values.text('least'), values.text('most')];
  return {
    kind,
    question: values.text('question'),
    options: kind === 'scale' ? (ends.every(Boolean) ? ends : []) : kind === 'words' ? [] : lines,
    steps: kind === 'scale' ? Number(values.text('steps')) : null,
    anonymous: values.checked('anonymous'),
    results: values.text('results') === 'live' ? 'live' : 'end',
  };
}
