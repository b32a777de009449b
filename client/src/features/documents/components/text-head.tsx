import { spacePath } from '../../../../../shared/space-paths';
import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n';
import { PageHead } from '../../../ui/page-parts';
import { documentsPath } from '../paths';
import '../documents.css';
import type { TextSpace } from '../text-space';

export interface TextHeadProps {
  space: TextSpace;
  title: ReactNode;
  lang?: string;
  lede?: ReactNode;
  margin?: ReactNode;
  children?: ReactNode;
}

/** The head of a page of the team about one text, with the way back to all texts of the consultation. */
export function TextHead({ space, ...head }: TextHeadProps) {
  const t = useT();
  return (
    <PageHead
      trail={[
        { label: space.title, to: spacePath(space) },
        { label: t('planning.part.documents'), to: documentsPath(space) },
      ]}
      {...head}
    />
  );
}
