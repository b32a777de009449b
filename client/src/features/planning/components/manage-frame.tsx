import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { TeamFrame } from '../../consultations/components/team-frame';
import '../planning.css';

/** The parts of preparing a consultation, each a page of its own. */
export const manageParts = [
  'life-cycle',
  'texts',
  'about',
  'dates',
  'documents',
  'activities',
  'sessions',
  'people',
] as const;
export type ManagePart = (typeof manageParts)[number];

const pathOf = (slug: string, part: ManagePart) =>
  part === 'life-cycle' ? `/consultations/${slug}/manage` : `/consultations/${slug}/manage/${part}`;

export interface ManageFrameProps {
  slug: string;
  part: ManagePart;
  lede?: ReactNode;
  children: ReactNode;
}

/** What stands around each part of preparing a consultation. */
export function ManageFrame({ slug, part, lede, children }: ManageFrameProps) {
  const t = useT();
  return (
    <TeamFrame
      slug={slug}
      title={t(`planning.part.${part}`)}
      lede={lede}
      nav={{
        label: t('planning.parts'),
        items: manageParts.map((each) => ({
          label: t(`planning.part.${each}`),
          to: pathOf(slug, each),
          current: each === part,
        })),
      }}
    >
      {children}
    </TeamFrame>
  );
}
