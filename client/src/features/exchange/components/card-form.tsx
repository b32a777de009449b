import { type CardField, cardFields, exchangeLimits } from '../../../../../shared/exchange';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import type { Api } from '../../../lib/api';
import { ifMatch } from '../../../lib/api';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { CheckboxGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { TextArea, TextField } from '../../../ui/text-field';
import type { Contact } from '../api';
import { ActForm } from './act-form';
import { LanguageField } from './language-field';

interface CardFormProps {
  slug: string;
  contact: Contact;
  onClose: () => void;
}

/** How a contact point can be reached, and what of it everyone may read. */
export function CardForm({ slug, contact: { seatId, card, can }, onClose }: CardFormProps) {
  const t = useT();
  const isPublic = (...fields: CardField[]) => fields.some((field) => card?.publicFields?.includes(field));
  return (
    <ActForm
      slug={slug}
      draftAt={`contact-card:${seatId}`}
      label={t('exchange.write-card')}
      act={t('exchange.save-card')}
      done={t('exchange.card-saved')}
      send={(api, values) => writeCard(api, { slug, seatId, version: card?.version }, values)}
      onDone={onClose}
    >
      <TextField name="function" optional label={t('exchange.card.function')} defaultValue={card?.function} />
      <TextField
        name="organisation"
        optional
        label={t('exchange.card.organisation')}
        defaultValue={card?.organisation}
      />
      <TextField name="email" type="email" optional label={t('exchange.card.email')} defaultValue={card?.email} />
      <TextField name="phone" type="tel" optional label={t('exchange.card.phone')} defaultValue={card?.phone} />
      <TextField
        name="website"
        type="url"
        optional
        label={t('exchange.card.website')}
        hint={t('exchange.card.website-hint')}
        defaultValue={card?.website}
      />
      <TextArea
        name="askAbout"
        optional
        label={t('exchange.card.askAbout')}
        hint={t('exchange.card.askAbout-hint')}
        limit={exchangeLimits.text}
        rows={3}
        defaultValue={card?.askAbout}
      />
      <LanguageField defaultValue={card?.language} />
      <Disclosure summary={t('exchange.card.languages')}>
        <CheckboxGroup
          name="languages"
          optional
          label={t('exchange.card.languages-hint')}
          defaultValues={card?.languages}
          options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
        />
      </Disclosure>
      {(can.publish || isPublic(...cardFields)) && (
        <CheckboxGroup
          name="publicFields"
          optional
          label={t('exchange.card.public')}
          hint={t(can.publish ? 'exchange.card.public-hint' : 'exchange.card.public-by-holder')}
          defaultValues={card?.publicFields ?? []}
          options={cardFields
            .filter((value) => can.publish || isPublic(value))
            .map((value) => ({ value, label: t(`exchange.card.${value}`) }))}
        />
      )}
      <Button onClick={onClose}>{t('exchange.leave-card')}</Button>
    </ActForm>
  );
}

function writeCard(
  api: Api,
  { slug, seatId, version }: { slug: string; seatId: string; version: number | undefined },
  values: FormValues,
): Promise<unknown> {
  const chosen = values.all('publicFields');
  return api.PUT('/api/v1/bodies/{ref}/exchange/cards/{seatId}', {
    params: { path: { ref: slug, seatId }, ...(version === undefined ? {} : { header: ifMatch(version) }) },
    body: {
      function: values.text('function'),
      organisation: values.text('organisation'),
      email: values.text('email'),
      phone: values.text('phone'),
      website: values.text('website'),
      languages: values.all('languages'),
      askAbout: values.text('askAbout'),
      language: values.text('language'),
      publicFields: cardFields.filter((field) => chosen.includes(field)),
    },
  });
}
