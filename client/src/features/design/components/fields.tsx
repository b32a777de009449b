import { stances } from '../../../../../shared/comments';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { Checkbox, RadioGroup, Segmented } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import type { IconName } from '../../../ui/icon-paths';
import { Section } from '../../../ui/page-parts';
import { SearchSelect } from '../../../ui/search-select';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { Specimen } from './specimen';

/** Forms: one to try, refusing what is empty, and single fields beside it. */
export function Fields() {
  const t = useT();
  return (
    <Section id="fields" title={t('design.fields.title')} note={t('design.fields.note')}>
      <div className="split">
        <Specimen name={t('design.fields.form')}>
          <CommentForm />
        </Specimen>
        <div className="stack-wide">
          <Specimen name={t('design.fields.single')}>
            <div className="form">
              <TextField
                name="email"
                type="email"
                label={t('design.fields.email')}
                error={t('problems.field.isEmail')}
                defaultValue="noor@"
              />
              <TextField name="date" type="date" label={t('design.fields.date')} optional />
              <TextField name="locked" label={t('design.fields.locked')} disabled defaultValue="1234567890-12" />
            </div>
          </Specimen>
          <Specimen name={t('design.fields.search')}>
            <search>
              <form className="search" action="/design">
                <TextField name="q" type="search" label={t('design.fields.search-label')} />
                <Button type="submit" kind="primary" icon="search">
                  {t('design.fields.search-act')}
                </Button>
              </form>
            </search>
          </Specimen>
        </div>
      </div>
    </Section>
  );
}

const stanceIcons: Record<(typeof stances)[number], IconName | undefined> = {
  for: 'for',
  neutral: 'neutral',
  against: 'against',
  none: undefined,
};

/** Behaves like a form of the product, with a server that is never there: it refuses what the server would refuse. */
function CommentForm() {
  const t = useT();
  const draft = useDraft('design:comment');
  const form = useForm({
    send: pretendToSend,
    onSent: () => {
      draft.clear();
      showToast({ text: t('design.fields.sent') });
    },
  });
  return (
    <Form form={form} draft={draft}>
      <FormProblem />
      <TextField
        name="name"
        label={t('design.fields.name')}
        hint={t('design.fields.name-hint')}
        autoComplete="nickname"
      />
      <Segmented
        name="stance"
        label={t('design.fields.stance')}
        defaultValue="none"
        options={stances.map((value) => ({ value, label: t(`ui.stance.${value}`), icon: stanceIcons[value] }))}
      />
      <TextArea
        name="body"
        label={t('design.fields.body')}
        hint={t('design.fields.body-hint')}
        limit={120}
        foot={<DraftLine draft={draft} />}
      />
      <SelectField
        name="language"
        label={t('design.fields.language')}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
          { value: 'ar', label: 'العربية' },
        ]}
      />
      <SearchSelect
        name="place"
        label={t('design.fields.place')}
        empty={t('design.fields.place-empty')}
        optional
        options={['Amsterdam', 'Brussel', 'Deventer', 'Eindhoven', 'Gent', 'Luik', 'Tilburg', 'Zwolle'].map((name) => ({
          value: name,
          label: name,
        }))}
      />
      <RadioGroup
        name="as"
        label={t('design.fields.as')}
        defaultValue="self"
        options={[
          { value: 'self', label: t('design.fields.as-self') },
          { value: 'organisation', label: t('design.fields.as-organisation'), hint: t('design.fields.as-hint') },
        ]}
      />
      <Checkbox name="follow" label={t('design.fields.follow')} hint={t('design.fields.follow-hint')} defaultChecked />
      <div className="form-actions">
        <SubmitButton icon="comment">{t('design.act.send')}</SubmitButton>
        <Button
          kind="quiet"
          onClick={() => {
            draft.clear();
            form.reset();
          }}
        >
          {t('design.fields.discard')}
        </Button>
      </div>
    </Form>
  );
}

async function pretendToSend(values: FormValues): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 600));
  const errors = ['name', 'body']
    .filter((name) => values.text(name) === '')
    .map((name) => ({ pointer: `/${name}`, code: 'isNotEmpty' }));
  if (values.text('body').length > 120) errors.push({ pointer: '/body', code: 'maxLength' });
  if (errors.length > 0) throw problemOf('validation-failed', { errors });
}
