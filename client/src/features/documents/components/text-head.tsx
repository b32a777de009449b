import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { PageHead } from '../../../ui/page-parts';
import { consultationQuery } from '../../consultations/api';
import { documentsPath } from '../paths';
import '../documents.css';

export interface TextHeadProps {
  slug: string;
  title: ReactNode;
  lang?: string;
  lede?: ReactNode;
  margin?: ReactNode;
  children?: ReactNode;
}

/** The head of a page of the team about one text, with the way back to all texts of the consultation. */
export function TextHead({ slug, ...head }: TextHeadProps) {
  const t = useT();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  return (
    <PageHead
      trail={[
        { label: consultation.title, to: `/consultations/${slug}` },
        { label: t('planning.part.documents'), to: documentsPath(slug) },
      ]}
      {...head}
    />
  );
}
