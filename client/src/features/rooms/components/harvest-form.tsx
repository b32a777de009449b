import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roomLimits } from '../../../../../shared/rooms';
import { useDraft } from '../../../lib/drafts';
import { Form } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { Skeleton } from '../../../ui/waiting';
import { type Harvest, harvestQuery } from '../api';
import { harvestFields, type HarvestWriting, useHarvest } from '../use-harvest';
import { useRoom } from '../use-room';

/** What a small room writes down and brings back. @param version the one that the room is known to have */
export function HarvestForm({ version }: { version: number }) {
  const t = useT();
  const store = useRoom();
  const { data } = useQuery(harvestQuery(store.room));
  return (
    <section className="room-part" id="harvest" aria-labelledby="harvest-title">
      <h2 id="harvest-title" className="room-title">
        {t('rooms.harvest')}
      </h2>
      {data ? <Fields first={data} version={version} /> : <Skeleton rows={2} />}
    </section>
  );
}

function Fields({ first, version }: { first: Harvest; version: number }) {
  const t = useT();
  const store = useRoom();
  const draft = useDraft(`harvest:${store.room}`);
  const [handing, setHanding] = useState(false);
  const writing = useHarvest(first, version, draft);
  const { form, base, handIn } = writing;
  if (base.handedInAt) return <HandedIn leftOut={writing.leftOut} />;
  return (
    <Form form={form} draft={draft}>
      <FormProblem />
      {harvestFields.map((name) => (
        <div key={name} className="stack">
          <TextArea
            name={name}
            rows={3}
            optional="unmarked"
            label={t(`rooms.harvest.${name}`)}
            defaultValue={base[name]}
            limit={roomLimits.harvest}
          />
          <Theirs field={name} writing={writing} />
        </div>
      ))}
      <DraftLine draft={draft} />
      <div className="cluster">
        <SubmitButton kind="plain">{t('rooms.harvest-keep')}</SubmitButton>
        {base.version > 0 && (
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
          run={handIn}
          onClose={() => setHanding(false)}
        >
          <p>{t('rooms.harvest-explained')}</p>
        </ConfirmDialog>
      )}
    </Form>
  );
}

/** What somebody else wrote in a field meanwhile: to be seen before one's own words are kept. */
function Theirs({ field, writing }: { field: (typeof harvestFields)[number]; writing: HarvestWriting }) {
  const t = useT();
  const text = writing.theirs[field];
  if (text === undefined) return null;
  return (
    <Notice
      live
      tone="caution"
      title={t('rooms.harvest-theirs')}
      actions={
        <>
          <Button small onClick={() => writing.settle(field, 'both')}>
            {t('rooms.harvest-both')}
          </Button>
          <Button small kind="quiet" onClick={() => writing.settle(field, 'theirs')}>
            {t('rooms.harvest-take-theirs')}
          </Button>
          <Button small kind="quiet" onClick={() => writing.settle(field, 'mine')}>
            {t('rooms.harvest-keep-mine')}
          </Button>
        </>
      }
    >
      <p className="feed-words" dir="auto">
        {text}
      </p>
    </Notice>
  );
}

/** It stands in the main room; words that came too late are still there to be said. */
function HandedIn({ leftOut }: { leftOut: string[] }) {
  const t = useT();
  return (
    <>
      <Notice tone="positive" title={t('rooms.harvest-handed-in')} />
      {leftOut.length > 0 && (
        <Notice tone="caution" title={t('rooms.harvest-left-out')}>
          {leftOut.map((text) => (
            <p key={text} className="feed-words" dir="auto">
              {text}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
