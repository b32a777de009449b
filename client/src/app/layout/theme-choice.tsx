import { type MouseEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { useT } from '../../lib/i18n';
import { chooseTheme, type Theme, themes, useTheme } from '../../lib/preferences';

/** Light, dark, or as the device has it. Without scripts the buttons send a form and the server keeps the choice. */
export function ThemeChoice() {
  const t = useT();
  const { pathname, search } = useLocation();
  const [chosen, setChosen] = useState(useTheme());

  const choose = (event: MouseEvent, next: Theme) => {
    event.preventDefault();
    chooseTheme(next);
    setChosen(next);
  };

  return (
    <form className="theme-choice" method="get" action={pathname}>
      {[...new URLSearchParams(search)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{t('app.theme.label')}</legend>
        {themes.map((each) => (
          <button
            key={each}
            className="button button-small"
            type="submit"
            name="theme"
            value={each}
            aria-pressed={each === chosen}
            onClick={(event) => choose(event, each)}
          >
            {t(`app.theme.${each}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
