import { interfaceLanguages } from '../../../../shared/accounts';

const names = { en: 'English', nl: 'Nederlands' } as const;

/** The languages of the interface, each by the name it gives itself. */
export const languageNames = interfaceLanguages.map((value) => ({
  value,
  label: (
    <span lang={value} dir="ltr">
      {names[value]}
    </span>
  ),
}));
