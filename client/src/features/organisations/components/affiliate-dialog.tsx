import { useQueryClient } from '@tanstack/react-query';
import { affiliationSides } from '../../../../../shared/organisations';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import type { Viewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { askAffiliation } from '../affiliations-api';
import type { Organisation } from '../api';

interface AffiliateDialogProps {
  organisation: Organisation;
  /** The organisations the reader administers. */
  own: Viewer['memberships'];
  onClose: () => void;
}

/** Says of another organisation that it is the umbrella or the member of one's own. */
export function AffiliateDialog({ organisation, own, onClose }: AffiliateDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => {
      const as = affiliationSides.find((side) => side === values.text('as')) ?? 'umbrella';
      return askAffiliation(api, values.text('organisationId'), { otherId: organisation.id, as });
    },
    onSent: async () => {
      showToast({ text: t('organisations.affiliation-asked', { name: organisation.name }) });
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  return (
    <Dialog title={t('organisations.affiliate-title', { name: organisation.name })} onClose={onClose}>
      <Form form={form} method="post">
        <p>{t('organisations.affiliate-explained', { name: organisation.name })}</p>
        <FormProblem />
        <SelectField
          name="organisationId"
          label={t('organisations.own-organisation')}
          defaultValue={own[0]?.organisationId}
          options={own.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        />
        <RadioGroup
          name="as"
          label={t('organisations.affiliate-as')}
          defaultValue="umbrella"
          options={affiliationSides.map((value) => ({
            value,
            label: t(`organisations.affiliate-as.${value}`, { name: organisation.name }),
          }))}
        />
        <div className="form-actions">
          <SubmitButton icon="send">{t('organisations.affiliate')}</SubmitButton>
          <Button onClick={onClose}>{t('organisations.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
