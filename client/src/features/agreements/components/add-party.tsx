import { useQueryClient } from '@tanstack/react-query';
import { type PartyRole, partyRoles } from '../../../../../shared/agreements';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { OrganisationField } from '../../planning/components/organisation-field';
import { type Agreement, agreementQuery, setParty } from '../api';

/** Makes an organisation of the register a party. */
export function AddParty({ slug, agreement }: { slug: string; agreement: Agreement }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: async (values) => {
      const role = partyRoles.find((each): each is PartyRole => each === values.text('role')) ?? 'partner';
      const organisationId = values.text('organisationId');
      if (!organisationId)
        throw problemOf('validation-failed', { errors: [{ pointer: '/organisationId', code: 'isNotEmpty' }] });
      return setParty(api, slug, agreement.id, organisationId, role);
    },
    onSent: async () => {
      await client.invalidateQueries({ queryKey: agreementQuery(slug, agreement.id).queryKey });
      showToast({ text: t('agreements.party-added') });
    },
  });
  return (
    <Disclosure summary={t('agreements.add-party')} open={agreement.partyCount === 0}>
      <Form form={form} method="post" aria-label={t('agreements.add-party')}>
        <FormProblem />
        <OrganisationField
          name="organisationId"
          label={t('agreements.party-organisation')}
          hint={t('agreements.party-hint')}
          required
        />
        <SelectField
          name="role"
          label={t('agreements.party-role')}
          defaultValue="partner"
          options={partyRoles.map((value) => ({ value, label: t(`agreements.role.${value}`) }))}
        />
        <SubmitButton kind="plain" icon="plus">
          {t('agreements.add-party')}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
