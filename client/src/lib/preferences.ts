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

/** The cookie that keeps the theme, and the parameter that sets it where there are no scripts. */
export const themeCookie = 'theme';

const yearInSeconds = 31_536_000;

/** A cookie that lasts a year; it holds a preference, nothing about a person. */
export function preferenceCookie(name: string, value: string, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Shows a theme at once and remembers it. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  document.cookie = preferenceCookie(themeCookie, theme, location.protocol === 'https:');
}
