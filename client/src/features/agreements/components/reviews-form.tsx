import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { type Agreement, agreementQuery, editReviews } from '../api';
import { ReviewFields, reviewsFrom } from './review-fields';

/** Sets the days on which the parties look at the agreement again. */
export function ReviewsForm({ slug, agreement }: { slug: string; agreement: Agreement }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => editReviews(api, slug, agreement, reviewsFrom(values)),
    onSent: (changed) => {
      client.setQueryData(agreementQuery(slug, agreement.id).queryKey, changed);
      showToast({ text: t('agreements.reviews-set') });
    },
  });
  return (
    <Disclosure summary={t('agreements.set-reviews')}>
      <Form key={agreement.version} form={form} method="post" aria-label={t('agreements.set-reviews')}>
        <FormProblem />
        <ReviewFields reviews={agreement.reviews} />
        <SubmitButton kind="plain" icon="check">
          {t('agreements.set-reviews')}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
