import { useSuspenseQuery } from '@tanstack/react-query';
import { agreementLimits } from '../../../../../shared/agreements';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { agreementsQuery, type Commitment, type WrittenCommitment } from '../api';
import { LanguageField } from './language-field';
import { ReviewFields, reviewsFrom } from './review-fields';

/** A promise in a form: what, for which measure, and by when. */
export function CommitmentFields({ slug, commitment }: { slug: string; commitment?: Commitment }) {
  const t = useT();
  const { data: agreements } = useSuspenseQuery(agreementsQuery(slug));
  return (
    <>
      <TextArea
        name="text"
        label={t('agreements.commitment-text')}
        hint={t('agreements.commitment-hint')}
        limit={agreementLimits.commitment}
        rows={4}
        defaultValue={commitment?.text ?? ''}
      />
      <LanguageField first={commitment?.language} />
      <TextField
        name="dueOn"
        type="date"
        optional
        label={t('agreements.due-on')}
        hint={t('agreements.due-hint')}
        defaultValue={commitment?.dueOn ?? ''}
      />
      {agreements.items.length > 0 && (
        <SelectField
          name="agreementId"
          optional
          label={t('agreements.carries-out')}
          empty={t('agreements.no-agreement')}
          defaultValue={commitment?.agreement?.id ?? ''}
          options={agreements.items.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <Measure commitment={commitment} />
      <ReviewFields reviews={commitment?.reviews ?? []} />
    </>
  );
}

/** The measure it serves: a passage of a text here, by its address, or a page elsewhere. */
function Measure({ commitment }: { commitment?: Commitment }) {
  const t = useT();
  const { measure } = commitment ?? {};
  return (
    <fieldset className="plan-row">
      <legend>{t('agreements.measure')}</legend>
      <TextField
        name="measureTitle"
        optional
        label={t('agreements.measure-title')}
        maxLength={agreementLimits.evidenceTitle}
        dir="auto"
        defaultValue={commitment?.measureTitle ?? ''}
      />
      <TextField
        name="measureUrl"
        type="url"
        optional
        label={t('agreements.measure-url')}
        hint={t('agreements.measure-url-hint')}
        defaultValue={measure ? '' : (commitment?.measureUrl ?? '')}
      />
      {measure && (
        <>
          <input type="hidden" name="documentId" value={measure.documentId} />
          <input type="hidden" name="blockId" value={measure.blockId ?? ''} />
          <p className="small muted">{t('agreements.measure-here', { title: measure.title })}</p>
        </>
      )}
    </fieldset>
  );
}

const placeHere = /\/documents\/([0-9a-f-]{36})(?:\?[^#]*)?(?:#(?:block-|b-)?([0-9a-f-]{36}))?$/i;

/** What is written in these fields. The address of a text here becomes that text, with its passage. */
export function commitmentFrom(values: FormValues): WrittenCommitment {
  const url = values.text('measureUrl');
  const [, documentId, blockId] = placeHere.exec(url) ?? [];
  const elsewhere = documentId ? '' : url;
  return {
    text: values.text('text'),
    language: values.text('language'),
    dueOn: values.text('dueOn') || null,
    agreementId: values.text('agreementId') || null,
    measureTitle: values.text('measureTitle'),
    measureUrl: elsewhere,
    documentId: documentId ?? (url ? null : values.text('documentId') || null),
    blockId: documentId ? (blockId ?? null) : url ? null : values.text('blockId') || null,
    reviews: reviewsFrom(values),
  };
}
