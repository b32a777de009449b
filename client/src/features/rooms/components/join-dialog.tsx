import { useState } from 'react';
import { roomLimits } from '../../../../../shared/rooms';
import { organisationStakeholderTypes, type StakeholderType } from '../../../../../shared/vocabulary/stakeholder-types';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import { join } from '../api';
import { useRoom } from '../use-room';

export interface JoinDialogProps {
  sessionId: string;
  /** The name one has here already. */
  name?: string;
  onClose: () => void;
}

/** How one is called here and, for those who wish to tell, for what kind of stakeholder one speaks. */
export function JoinDialog({ sessionId, name, onClose }: JoinDialogProps) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const isGuest = useViewer() === null;
  const [code, setCode] = useState<string | null>(null);
  const form = useForm({
    send: (values) =>
      join(api, sessionId, {
        ...(isGuest ? { displayName: values.text('displayName') } : {}),
        ...(values.optional('stakeholderType')
          ? { stakeholderType: values.text('stakeholderType') as StakeholderType }
          : {}),
      }),
    onSent: ({ receiptCode, ...self }) => {
      store.renew(self as Parameters<typeof store.renew>[0]);
      if (receiptCode) return setCode(receiptCode);
      showToast({ text: t('rooms.joined') });
      return onClose();
    },
  });
  if (code) return <Receipt code={code} onClose={onClose} />;
  return (
    <Dialog title={t(name === undefined ? 'rooms.join-title' : 'rooms.appear-title')} onClose={onClose}>
      <Form form={form}>
        <FormProblem />
        {isGuest && name === undefined && (
          <TextField
            name="displayName"
            label={t('rooms.display-name')}
            hint={t('rooms.display-name-hint')}
            maxLength={roomLimits.displayName}
            autoComplete="nickname"
          />
        )}
        <SelectField
          name="stakeholderType"
          optional
          label={t('rooms.stakeholder')}
          hint={t('rooms.stakeholder-hint')}
          empty={t('rooms.stakeholder-none')}
          options={organisationStakeholderTypes.map((value) => ({
            value,
            label: t(`vocabulary.stakeholder.${value}`),
          }))}
        />
        <div className="cluster">
          <SubmitButton>{t(name === undefined ? 'rooms.join' : 'rooms.appear-save')}</SubmitButton>
          <Button kind="quiet" onClick={onClose}>
            {t('rooms.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What a guest needs to come back as the same one, shown once. */
function Receipt({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t('rooms.joined')}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={onClose}>
          {t('rooms.to-the-room')}
        </Button>
      }
    >
      <Notice tone="positive" title={t('rooms.receipt')}>
        <p>
          <strong className="receipt-code">{code}</strong>
        </p>
        <p className="small">{t('rooms.receipt-explained')}</p>
      </Notice>
    </Dialog>
  );
}
