import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { spacePath } from '../../../../../shared/space-paths';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { Notice } from '../../../ui/notice';
import { LocalNav, PageHead } from '../../../ui/page-parts';
import { StateTag } from '../../../ui/tag';
import '../../planning/planning.css';
import { bodyQuery } from '../api';
import '../bodies.css';

/** The parts of preparing and managing a body, each a page of its own. */
export const manageParts = [
  'overview',
  'texts',
  'classification',
  'parts',
  'seats',
  'meetings',
  'opinions',
  'calls',
  'documents',
  'exchange',
  'team',
] as const;
export type ManagePart = (typeof manageParts)[number];

export interface ManageFrameProps {
  slug: string;
  part: ManagePart;
  /** Of a page within a part. */
  title?: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** What stands around each part of the team's work: whose body it is, where it stands, and the other parts. */
export function ManageFrame({ slug, part, title = '', lede, children }: ManageFrameProps) {
  const t = useT();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const path = spacePath(body);
  const shown = title || t(`bodies.part.${part}`);
  usePage({ title: t('bodies.part-title', { part: shown, title: body.title }) });
  return (
    <>
      <PageHead
        title={shown}
        trail={[
          { label: t('bodies.title'), to: '/bodies' },
          { label: body.title, to: path },
        ]}
        lede={lede}
        margin={
          <p>
            <StateTag state={body.state} />
          </p>
        }
      />
      <LocalNav
        label={t('bodies.parts')}
        items={manageParts.map((each) => ({
          label: t(`bodies.part.${each}`),
          to: each === 'overview' ? `${path}/manage` : `${path}/manage/${each}`,
          current: each === part,
        }))}
      />
      <div className="page">
        {!body.can.edit && part !== 'overview' && (
          <div className="plan-note">
            <Notice
              icon="lock"
              title={t(body.state === 'archived' ? 'bodies.locked.archived' : 'bodies.locked.role')}
            />
          </div>
        )}
        {children}
      </div>
    </>
  );
}
