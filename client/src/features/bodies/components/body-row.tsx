import { Link } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { Facts } from '../../../ui/register';
import { StateTag, Tag } from '../../../ui/tag';
import type { BodyItem } from '../api';

/** A body in a list; what kind it is stands in the margin. */
export function BodyRow({ item, nameOf }: { item: BodyItem; nameOf: (territory: string) => string }) {
  const t = useT();
  const { kind, state, stage, visibility, title, language, summary, ownerName, ownerLanguage, seatCount } = item;
  const facts = [
    ownerName && (
      <span key="owner" lang={ownerLanguage ?? undefined} dir="auto">
        {ownerName}
      </span>
    ),
    seatCount !== null && t('bodies.seats', { count: seatCount }),
    ...item.levels.map((code) => t(`vocabulary.level.${code}`)),
    ...item.territories.slice(0, 3).map(nameOf),
    ...item.policyFields.slice(0, 2).map((code) => t(`vocabulary.field.${code}`)),
    state !== 'active' && <StateTag key="state" state={state} />,
    visibility === 'private' && (
      <Tag key="private" icon="lock">
        {t('bodies.private')}
      </Tag>
    ),
  ];
  return (
    <li>
      <p className="register-date">
        <span>{t(`bodies.kind.${kind}`)}</span>
        {stage && <span>{t(`bodies.stage.${stage}`)}</span>}
      </p>
      <div className="register-body">
        <h2 className="register-title" lang={language} dir="auto">
          <Link to={spacePath(item)}>{title}</Link>
        </h2>
        {summary && (
          <p lang={language} dir="auto">
            {summary}
          </p>
        )}
        <Facts items={facts} />
      </div>
    </li>
  );
}
