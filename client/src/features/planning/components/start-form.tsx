import type { ReactNode } from 'react';
import { spaceLimits } from '../../../../../shared/spaces';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import type { DraftHandle } from '../../../lib/drafts';
import { Form, type FormHandle } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SearchSelect } from '../../../ui/search-select';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { useLanguageName } from '../language-name';
import '../planning.css';

interface StartFormProps {
  form: FormHandle;
  draft?: DraftHandle;
  /** A verb and its object. */
  act: string;
  children: ReactNode;
}

/** The form with which something is begun that is prepared further afterwards. */
export function StartForm({ form, draft, act, children }: StartFormProps) {
  return (
    <div className="page plan-part">
      <Form form={form} draft={draft} method="post">
        <FormProblem />
        {children}
        <div className="form-actions">
          <SubmitButton icon="plus">{act}</SubmitButton>
          {draft && <DraftLine draft={draft} />}
        </div>
      </Form>
    </div>
  );
}

interface NameFieldsProps {
  name: { label: string; hint?: string };
  language: { label: string; hint?: string; empty: string };
}

/** What it will be called, and the language in which its texts are written first. */
export function NameFields({ name, language }: NameFieldsProps) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <>
      <TextField name="title" {...name} maxLength={spaceLimits.title} dir="auto" autoComplete="off" />
      <SearchSelect
        name="language"
        {...language}
        defaultValue={t.locale === 'nl' ? 'nl' : 'en'}
        options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
      />
    </>
  );
}
