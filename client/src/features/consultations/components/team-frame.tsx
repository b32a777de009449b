import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { classNames } from '../../../ui/class-names';
import { LocalNav, type LocalNavProps, PageHead } from '../../../ui/page-parts';
import { StateTag } from '../../../ui/tag';
import { type Consultation, consultationQuery } from '../api';

export interface TeamFrameProps {
  slug: string;
  title: string;
  lede?: ReactNode;
  /** Between the head and the way to the other parts. */
  renderBand?: (consultation: Consultation) => ReactNode;
  nav: LocalNavProps;
  className?: string;
  children: ReactNode;
}

/** What stands around each part of the team's work: whose consultation it is, where it stands, and the other parts. */
export function TeamFrame({ slug, title, lede, renderBand, nav, className, children }: TeamFrameProps) {
  const t = useT();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  usePage({ title: t('consultations.part-title', { part: title, title: consultation.title }) });
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
      {renderBand?.(consultation)}
      <LocalNav {...nav} />
      <div className={classNames('page', className)}>{children}</div>
    </>
  );
}
