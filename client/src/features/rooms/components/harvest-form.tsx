import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roomLimits } from '../../../../../shared/rooms';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { Skeleton } from '../../../ui/waiting';
import { type Harvest, handInHarvest, harvestQuery, writeHarvest } from '../api';
import { useRoom } from '../use-room';

const fields = ['mainPoints', 'agreements', 'differences', 'proposal'] as const;

/** What a small room writes down and brings back: one of it takes notes for all. */
export function HarvestForm() {
  const t = useT();
  const store = useRoom();
  const { data } = useQuery(harvestQuery(store.room));
  return (
    <section className="room-part" id="harvest" aria-labelledby="harvest-title">
      <h2 id="harvest-title" className="room-title">
        {t('rooms.harvest')}
      </h2>
      {data ? <Fields key={data.version} harvest={data} /> : <Skeleton rows={2} />}
    </section>
  );
}

function Fields({ harvest }: { harvest: Harvest }) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const client = useQueryClient();
  const draft = useDraft(`harvest:${store.room}`);
  const [handing, setHanding] = useState(false);
  const { queryKey } = harvestQuery(store.room);
  const form = useForm({
    send: (values) =>
      writeHarvest(api, store.room, harvest.version, {
        mainPoints: values.text('mainPoints'),
        agreements: values.text('agreements'),
        differences: values.text('differences'),
        proposal: values.text('proposal'),
      }),
    onSent: (kept) => {
      draft.clear();
      client.setQueryData(queryKey, kept);
      showToast({ text: t('rooms.harvest-kept') });
      return 'keep' as const;
    },
  });
  if (harvest.handedInAt) return <Notice tone="positive" title={t('rooms.harvest-handed-in')} />;
  return (
    <Form form={form} draft={draft}>
      <FormProblem />
      {fields.map((name) => (
        <TextArea
          key={name}
          name={name}
          rows={3}
          optional="unmarked"
          label={t(`rooms.harvest.${name}`)}
          defaultValue={harvest[name]}
          limit={roomLimits.harvest}
        />
      ))}
      <DraftLine draft={draft} />
      <div className="cluster">
        <SubmitButton kind="plain">{t('rooms.harvest-keep')}</SubmitButton>
        {harvest.version > 0 && (
          <Button kind="primary" icon="send" onClick={() => setHanding(true)}>
            {t('rooms.harvest-hand-in')}
          </Button>
        )}
      </div>
      {handing && (
        <ConfirmDialog
          kind="primary"
          title={t('rooms.harvest-hand-in')}
          act={t('rooms.harvest-hand-in')}
          keep={t('rooms.harvest-write-on')}
          run={async () => {
            await handInHarvest(api, store.room);
            await client.invalidateQueries({ queryKey });
          }}
          onClose={() => setHanding(false)}
        >
          <p>{t('rooms.harvest-explained')}</p>
        </ConfirmDialog>
      )}
    </Form>
  );
}
