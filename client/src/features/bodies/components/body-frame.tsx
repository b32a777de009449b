import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { spacePath } from '../../../../../shared/space-paths';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { PageHead, type PageHeadProps } from '../../../ui/page-parts';
import { bodyQuery } from '../api';
import { BodyNav, type BodyPage } from './body-nav';
import '../bodies.css';

export interface BodyFrameProps extends Pick<PageHeadProps, 'lede' | 'lang' | 'margin'> {
  slug: string;
  part: BodyPage;
  /** Of a page within the part; the part's own page is called after the part. */
  title?: string;
  /** Buttons under the title. */
  actions?: ReactNode;
  /** Where what the page is about stands. */
  band?: ReactNode;
  children: ReactNode;
}

/** What stands around each page of a part of a body: whose body it is and the other parts. */
export function BodyFrame({ slug, part, title = '', actions, band, children, ...head }: BodyFrameProps) {
  const t = useT();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const path = spacePath(body);
  const named = t(`bodies.body-part.${part}`);
  usePage({ title: t('bodies.part-title', { part: title || named, title: body.title }) });
  const trail = [
    { label: t('bodies.title'), to: '/bodies' },
    { label: body.title, to: path },
  ];
  return (
    <>
      <PageHead
        {...head}
        title={title || named}
        trail={
          title ? [...trail, { label: named, to: part === 'members' ? `${path}#members` : `${path}/${part}` }] : trail
        }
      >
        {actions}
      </PageHead>
      <BodyNav body={body} part={part} />
      {band}
      <div className="page body-frame">{children}</div>
    </>
  );
}
