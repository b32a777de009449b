import { useT } from '../../../lib/i18n';
import type { ShownMember } from '../api';

/** A member by the name that is public, with the organisations that hold the seat. */
export function MemberName({ member: { name, organisations } }: { member: ShownMember }) {
  const t = useT();
  if (!name && organisations.length === 0) return <>{t('opinions.a-member')}</>;
  return (
    <>
      {name && <bdi className="strong">{name}</bdi>}
      {organisations.map((organisation, at) => (
        <span key={organisation.id}>
          {(name || at > 0) && ' · '}
          <bdi lang={organisation.language} className={name ? undefined : 'strong'}>
            {organisation.name}
          </bdi>
        </span>
      ))}
    </>
  );
}
