import { useQueryClient } from '@tanstack/react-query';
import { agreementLimits } from '../../../../../shared/agreements';
import { useDates } from '../../../lib/dates';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { Icon } from '../../../ui/icon';
import { Row, Rows } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { addEvidence, type Commitment, commitmentQuery, evidencePath, removeEvidence } from '../api';
import { dayOf } from '../calendar-days';

/** What shows what came of a commitment: pages, and files to download. */
export function EvidenceList({ slug, commitment }: { slug: string; commitment: Commitment }) {
  const t = useT();
  const dates = useDates(commitment.body.timeZone);
  const { id, evidence, can } = commitment;
  return (
    <div className="stack">
      {evidence.length === 0 ? (
        <p>{t('agreements.no-evidence')}</p>
      ) : (
        <Rows label={t('agreements.evidence')}>
          {evidence.map((each) => (
            <Row
              key={each.id}
              lead={<Icon name={each.url ? 'link' : 'download'} />}
              title={
                <a
                  href={each.url ?? evidencePath(slug, id, each.id)}
                  rel="nofollow noopener"
                  lang={each.language}
                  dir="auto"
                >
                  {each.title}
                </a>
              }
              facts={[
                <time key="day" dateTime={each.datedOn}>
                  {dayOf(dates, each.datedOn)}
                </time>,
                each.fileName,
              ]}
              actions={can.prove && <Remove slug={slug} id={id} evidence={each} />}
            />
          ))}
        </Rows>
      )}
      {can.prove && <AddEvidence slug={slug} id={id} />}
    </div>
  );
}

function Remove({ slug, id, evidence }: { slug: string; id: string; evidence: Commitment['evidence'][number] }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  return (
    <Button
      kind="quiet"
      small
      icon="trash"
      aria-label={t('agreements.remove-evidence', { title: evidence.title })}
      onClick={async () => {
        await removeEvidence(api, slug, id, evidence.id);
        await client.invalidateQueries({ queryKey: commitmentQuery(slug, id).queryKey });
        showToast({ text: t('agreements.evidence-removed') });
      }}
    >
      {t('agreements.remove-short')}
    </Button>
  );
}

function AddEvidence({ slug, id }: { slug: string; id: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => addEvidence(api, slug, id, values, t.locale === 'nl' ? 'nl' : 'en'),
    onSent: (changed) => {
      client.setQueryData(commitmentQuery(slug, id).queryKey, changed);
      showToast({ text: t('agreements.evidence-added') });
    },
  });
  return (
    <Disclosure summary={t('agreements.add-evidence')}>
      <Form form={form} method="post" encType="multipart/form-data" aria-label={t('agreements.add-evidence')}>
        <FormProblem />
        <TextField
          name="title"
          label={t('agreements.evidence-title')}
          maxLength={agreementLimits.evidenceTitle}
          dir="auto"
        />
        <TextField name="datedOn" type="date" label={t('agreements.dated-on')} />
        <TextField name="url" type="url" optional label={t('agreements.evidence-url')} />
        <TextField
          name="file"
          type="file"
          optional
          label={t('agreements.evidence-file')}
          hint={t('agreements.evidence-file-hint')}
        />
        <SubmitButton kind="plain" icon="plus">
          {t('agreements.add-evidence')}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
