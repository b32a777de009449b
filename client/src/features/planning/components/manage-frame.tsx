import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { LocalNav, PageHead } from '../../../ui/page-parts';
import { StateTag } from '../../../ui/tag';
import { consultationQuery } from '../../consultations/api';
import '../planning.css';

/** The parts of preparing a consultation, each a page of its own. */
export const manageParts = ['life-cycle', 'texts', 'about', 'dates', 'documents', 'activities', 'people'] as const;
export type ManagePart = (typeof manageParts)[number];

const pathOf = (slug: string, part: ManagePart) =>
  part === 'life-cycle' ? `/consultations/${slug}/manage` : `/consultations/${slug}/manage/${part}`;

export interface ManageFrameProps {
  slug: string;
  part: ManagePart;
  lede?: ReactNode;
  children: ReactNode;
}

/** What stands around each part: whose plan it is, where it stands, and the way to the other parts. */
export function ManageFrame({ slug, part, lede, children }: ManageFrameProps) {
  const t = useT();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const title = t(`planning.part.${part}`);
  usePage({ title: t('planning.page-title', { part: title, title: consultation.title }) });
  return (
    <>
      <PageHead
        title={title}
        trail={[
          { label: t('consultations.title'), to: '/consultations' },
          { label: consultation.title, to: `/consultations/${slug}` },
        ]}
        lede={lede}
        margin={
          <p>
            <StateTag state={consultation.state} />
          </p>
        }
      />
      <LocalNav
        label={t('planning.parts')}
        items={manageParts.map((each) => ({
          label: t(`planning.part.${each}`),
          to: pathOf(slug, each),
          current: each === part,
        }))}
      />
      <div className="page">{children}</div>
    </>
  );
}
