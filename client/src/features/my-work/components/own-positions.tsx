import { useSuspenseQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { PositionRow } from '../../consultations/components/position-row';
import { latestPositionsQuery } from '../../positions/api';
import { PositionTag } from '../../positions/components/position-tag';

/** The latest joint positions of one's organisations, for those who have some; there can be none yet. */
export function OwnPositions() {
  const t = useT();
  const viewer = useViewer();
  const { data } = useSuspenseQuery(latestPositionsQuery);
  if (viewer?.memberships.length === 0) return null;
  return (
    <Section id="positions" title={t('positions.title')} note={t('positions.own-note')}>
      <div className="stack">
        {data.items.length > 0 && (
          <Register>
            {data.items.map((item) => (
              <PositionRow key={item.id} item={item}>
                <p>
                  <PositionTag state={item.state} />
                </p>
              </PositionRow>
            ))}
          </Register>
        )}
        <p className="cluster">
          <LinkButton icon="document" to="/positions">
            {t('positions.see-all')}
          </LinkButton>
          {data.startsFor.length > 0 && (
            <LinkButton icon="plus" to="/positions/new">
              {t('positions.start')}
            </LinkButton>
          )}
        </p>
      </div>
    </Section>
  );
}
