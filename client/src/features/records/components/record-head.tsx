import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { PageHead } from '../../../ui/page-parts';
import { StatusBand } from '../../../ui/status-band';
import { Tag } from '../../../ui/tag';
import { sessionsKey } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';
import { focusIfLost } from '../focus-if-lost';
import { publishRecord, recordQuery, type SessionRecord } from '../api';

/** What the record is of, and what those who prepare it can do. */
export function RecordHead({ record }: { record: SessionRecord }) {
  const t = useT();
  const [publishing, setPublishing] = useState(false);
  const { session, state, can } = record;
  const close = () => {
    setPublishing(false);
    focusIfLost(() => document.querySelector('main h1'));
  };
  return (
    <PageHead
      title={t('records.of', { title: session.title })}
      trail={[
        { label: t('sessions.title'), to: sessionPaths.list },
        { label: session.title, to: sessionPaths.one(session.id) },
      ]}
      margin={
        <p>
          {state === 'draft' ? (
            <Tag tone="caution" icon="hide">
              {t('records.state.draft')}
            </Tag>
          ) : (
            <Tag tone="accent" icon="document">
              {t('records.state.published')}
            </Tag>
          )}
        </p>
      }
      lede={
        session.purpose && (
          <p lang={session.language} dir="auto">
            {session.purpose}
          </p>
        )
      }
    >
      {(can.write || can.publish) && (
        <div className="cluster">
          {can.write && (
            <LinkButton to={`${sessionPaths.record(session.id)}/edit`} icon="suggest">
              {t('records.edit')}
            </LinkButton>
          )}
          {can.publish && (
            <Button kind="primary" icon="document" onClick={() => setPublishing(true)}>
              {t('records.publish')}
            </Button>
          )}
        </div>
      )}
      {publishing && <PublishDialog record={record} onClose={close} />}
    </PageHead>
  );
}

function PublishDialog({ record, onClose }: { record: SessionRecord; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const open = record.questions.filter(({ answered }) => answered === null).length;
  const publish = async () => {
    const published = await publishRecord(api, record);
    client.setQueryData(recordQuery(record.session.id).queryKey, published);
    showToast({ text: t('records.published') });
    void client.invalidateQueries({ queryKey: sessionsKey });
  };
  return (
    <ConfirmDialog
      kind="primary"
      title={t('records.publish-title')}
      act={t('records.publish')}
      keep={t('records.publish-not')}
      run={publish}
      onClose={onClose}
    >
      <p>{t('records.publish-explained')}</p>
      {open > 0 && <p>{t('records.publish-open', { count: open })}</p>}
      {!record.summaryHtml && <p>{t('records.publish-without-summary')}</p>}
    </ConfirmDialog>
  );
}

/** When it was, who led it, how many came, when the record came out. */
export function RecordBand({ record }: { record: SessionRecord }) {
  const t = useT();
  const { session, attendance, publishedAt } = record;
  const dates = useDates(session.timeZone);
  const [from, until] = [session.startedAt ?? session.startsAt, session.endedAt ?? session.endsAt];
  const hosts = session.hosts.map(({ name }) => name).join(', ');
  return (
    <StatusBand
      label={t('records.facts')}
      items={[
        {
          term: t('records.held'),
          value: dates.day(from),
          detail: t('records.from-until', { from: dates.clock(from), until: dates.clockInZone(until) }),
          isMoment: true,
        },
        { term: t('records.led-by'), value: hosts ? <bdi>{hosts}</bdi> : t('records.nobody-named') },
        {
          term: t('records.came'),
          value: t('records.people', { count: attendance.total }),
          detail: t('records.messages', { count: attendance.messages }),
        },
        {
          term: t('records.out'),
          value: publishedAt ? dates.day(publishedAt) : t('records.not-out'),
          detail: publishedAt ? dates.clockInZone(publishedAt) : undefined,
          isMoment: true,
        },
      ]}
    />
  );
}
