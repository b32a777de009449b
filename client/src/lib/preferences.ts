import { createContext, useContext } from 'react';

/** How the reader wants to see the pages, kept in cookies so that the server knows before it renders. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme => themes.includes(value as Theme);

const ThemeContext = createContext<Theme>('system');
export const ThemeProvider = ThemeContext.Provider;

/** The theme the page was rendered with. */
export function useTheme(): Theme {
  return useContext(ThemeContext);
}

const yearInSeconds = 31_536_000;

/** Shows a theme at once and keeps it for a year, in the cookie that the server sets where there are no scripts. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `theme=${theme}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`;
}
