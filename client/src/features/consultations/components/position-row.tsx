import type { ReactNode } from 'react';
import { positionPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { DatedRow, Facts } from '../../../ui/register';
import type { PositionItem } from '../handed-in';

/** How many organisations are named in a row; the page of the position names them all. */
const named = 6;

export interface PositionRowProps {
  item: PositionItem;
  /** Of its title, where it is not a third one. */
  level?: 'h2';
  children?: ReactNode;
}

/** A joint position in a list, with who signed it. */
export function PositionRow({ item, level, children }: PositionRowProps) {
  const t = useT();
  const { id, title, language, createdAt, handedInAt, signatories } = item;
  return (
    <DatedRow
      level={level}
      date={handedInAt ?? createdAt}
      dateNote={t(handedInAt ? 'positions.row.handed-in' : 'positions.row.started')}
      title={title}
      lang={language}
      to={positionPath(id)}
    >
      {children}
      {signatories.length > 0 && (
        <div>
          <p className="small muted">{t('positions.signed-by-count', { count: signatories.length })}</p>
          <Facts
            items={[
              ...signatories.slice(0, named).map((organisation) => (
                <bdi key={organisation.id} lang={organisation.language}>
                  {organisation.name}
                </bdi>
              )),
              signatories.length > named && t('positions.and-more', { count: signatories.length - named }),
            ]}
          />
        </div>
      )}
    </DatedRow>
  );
}
