import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { Icon } from '../../../ui/icon';
import { Tag } from '../../../ui/tag';
import { documentsQuery } from '../../consultations/api';
import type { Settings } from '../api';
import { readinessOf } from '../readiness';

/** What is there and what is missing before it can be announced, each with the way to it. */
export function Checklist({ settings }: { settings: Settings }) {
  const t = useT();
  const now = useNow();
  const { data: documents } = useSuspenseQuery(documentsQuery(settings.slug));
  const published = documents.items.some(({ current }) => current !== null);
  return (
    <ul role="list" className="plan-checks">
      {readinessOf(settings, published, now).map(({ requirement, met, to }) => (
        <li key={requirement}>
          <Icon name={met ? 'check' : 'alert'} size="s" />
          <span>
            <Link to={to}>{t(`planning.need.${requirement}`)}</Link>{' '}
            {met ? (
              <span className="muted">{t('planning.is-there')}</span>
            ) : (
              <Tag tone="caution">{t(requirement === 'document' ? 'planning.advised' : 'planning.is-missing')}</Tag>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
