import { exchangeLimits } from '../../../../../shared/exchange';
import { TextArea } from '../../../ui/text-field';
import { LanguageField } from './language-field';

interface ReasonFieldsProps {
  label: string;
  hint?: string;
  name?: string;
  optional?: boolean;
  defaultValue?: string;
  language?: string | null;
}

/** Words, and the language they are in. */
export function ReasonFields({ label, hint, name = 'reason', optional, defaultValue, language }: ReasonFieldsProps) {
  return (
    <>
      <TextArea {...{ name, label, hint, optional, defaultValue }} limit={exchangeLimits.text} rows={5} />
      <LanguageField defaultValue={language} />
    </>
  );
}
