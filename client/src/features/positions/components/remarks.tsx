import { useState } from 'react';
import { positionLimits } from '../../../../../shared/positions';
import { useDates } from '../../../lib/dates';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Disclosure } from '../../../ui/disclosure';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { Facts } from '../../../ui/register';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea } from '../../../ui/text-field';
import { type JointPosition, type Remark, sayOf } from '../api';
import { remarksOn } from '../remarks-on';
import { usePositionShown } from '../use-position-act';
import { useSpeakingFor } from '../use-speaking-for';

interface RemarksProps {
  position: JointPosition;
  /** The paragraph they are about; null for the whole text. */
  paragraphId: string | null;
}

/** What those who take part said to each other of a paragraph or of the whole. Nobody else reads it. */
export function Remarks({ position, paragraphId }: RemarksProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { can } = position;
  const shown = remarksOn(position, paragraphId);
  if (shown.length === 0 && !can.comment) return null;
  return (
    <Disclosure summary={t('positions.comments-count', { count: shown.length })} onToggle={setOpen}>
      <div className="stack">
        {shown.length > 0 && (
          <ol className="signatures">
            {shown.map((remark) => (
              <RemarkView key={remark.id} remark={remark} isLeftOver={remark.paragraphId !== paragraphId} />
            ))}
          </ol>
        )}
        {can.comment && isOpen && <RemarkForm position={position} paragraphId={paragraphId} />}
      </div>
    </Disclosure>
  );
}

function RemarkView({ remark, isLeftOver }: { remark: Remark; isLeftOver: boolean }) {
  const t = useT();
  const dates = useDates();
  const { name, organisation, body, language, createdAt } = remark;
  return (
    <li className="stack-tight">
      <p className="position-words" lang={language} dir="auto">
        {body}
      </p>
      <Facts
        items={[
          <bdi key="name">{name ?? t('positions.former-person')}</bdi>,
          <span key="organisation" lang={organisation.language} dir="auto">
            {organisation.name}
          </span>,
          <time key="at" dateTime={createdAt}>
            {dates.moment(createdAt)}
          </time>,
          isLeftOver && t('positions.about-removed'),
        ]}
      />
    </li>
  );
}

function RemarkForm({ position, paragraphId }: RemarksProps) {
  const t = useT();
  const api = useApi();
  const shown = usePositionShown();
  const mine = useSpeakingFor(position);
  const draft = useDraft(`remark:${position.id}/${paragraphId ?? 'whole'}`);
  const form = useForm({
    send: (values) =>
      sayOf(api, position.id, {
        organisationId: values.optional('organisationId') ?? mine[0]?.id ?? '',
        paragraphId,
        body: values.text('body'),
        language: t.locale === 'nl' ? 'nl' : 'en',
      }),
    onSent: (changed) => {
      draft.clear();
      shown(changed, t('positions.comment-sent'));
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('positions.comment')}>
      <FormProblem />
      {mine.length > 1 && (
        <SelectField
          name="organisationId"
          label={t('positions.comment-as')}
          options={mine.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea name="body" rows={3} label={t('positions.comment-label')} limit={positionLimits.comment} />
      <div className="form-actions">
        <SubmitButton kind="plain" icon="comment">
          {t('positions.comment')}
        </SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
