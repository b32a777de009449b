import { useState } from 'react';
import { Link } from 'react-router';
import { reportReasons } from '../../../../../shared/comments';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Checkbox, RadioGroup } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import { type Comment, reportComment } from '../api';
import { CopyCode, KeptCode } from './kept-code';

/** Tells moderators about a comment: reason, explanation and good faith. Regulation (EU) 2022/2065 art. 16. */
export function ReportDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const viewer = useViewer();
  const [receipt, setReceipt] = useState<string | null>(null);
  const form = useForm({
    send: (values) =>
      reportComment(api, comment.id, {
        reason: values.text('reason') as (typeof reportReasons)[number],
        explanation: values.text('explanation'),
        goodFaith: values.checked('goodFaith'),
        email: values.optional('email'),
      }),
    onSent: ({ receiptCode }) => {
      setReceipt(receiptCode);
      return 'keep' as const;
    },
  });
  if (receipt !== null) {
    return (
      <Dialog
        title={t('comments.reported')}
        onClose={onClose}
        foot={<Button onClick={onClose}>{t('ui.close')}</Button>}
      >
        <Notice
          tone="positive"
          actions={
            <>
              <CopyCode code={receipt} />
              <Link to="/report">{t('comments.report-follow')}</Link>
            </>
          }
        >
          <p>{t('comments.report-receipt')}</p>
          <KeptCode code={receipt} />
        </Notice>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('comments.report')} onClose={onClose}>
      <Form form={form}>
        <FormProblem />
        <RadioGroup
          name="reason"
          label={t('comments.report-reason')}
          options={reportReasons.map((value) => ({ value, label: t(`comments.reason.${value}`) }))}
        />
        <TextArea name="explanation" label={t('comments.report-explanation')} rows={3} limit={2000} />
        {!viewer && (
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            optional
            label={t('comments.email')}
            hint={t('comments.report-email-hint')}
          />
        )}
        <Checkbox name="goodFaith" value="yes" label={t('comments.good-faith')} />
        <SubmitButton icon="flag">{t('comments.send-report')}</SubmitButton>
      </Form>
    </Dialog>
  );
}
