import type { Translate } from '../../lib/i18n';
import type { OpinionItem, ShownMember } from './api';

/** "Opinion 3/2027", or what it is while it has no number. */
export const numbered = (t: Translate, { kind, number, year }: Pick<OpinionItem, 'kind' | 'number' | 'year'>): string =>
  number === null ? t(`opinions.kind.${kind}`) : t(`opinions.numbered.${kind}`, { number, year: String(year) });

/** What a member is called, in one line. */
export function memberName(t: Translate, { name, organisations }: ShownMember): string {
  const names = [...organisations.map((organisation) => organisation.name), ...(name ? [name] : [])];
  return names.length > 0 ? new Intl.ListFormat(t.intl).format(names) : t('opinions.a-member');
}
