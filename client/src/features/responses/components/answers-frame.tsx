import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { StatusBand } from '../../../ui/status-band';
import { progressQuery } from '../../consultations/api';
import { TeamFrame } from '../../consultations/components/team-frame';
import '../responses.css';

const parts = ['answers', 'results'] as const;

export interface AnswersFrameProps {
  slug: string;
  part: (typeof parts)[number];
  children: ReactNode;
}

/** What stands around answering: by when it was promised, how far it is, and its two parts. */
export function AnswersFrame({ slug, part, children }: AnswersFrameProps) {
  const t = useT();
  return (
    <TeamFrame
      slug={slug}
      title={t(`responses.part.${part}`)}
      lede={<p>{t(`responses.lede.${part}`)}</p>}
      renderBand={({ timeZone }) => <Progress slug={slug} timeZone={timeZone} />}
      nav={{
        label: t('responses.parts'),
        items: parts.map((each) => ({
          label: t(`responses.part.${each}`),
          to: each === 'answers' ? `/consultations/${slug}/answers` : `/consultations/${slug}/answers/results`,
          current: each === part,
        })),
      }}
      className="answers"
    >
      {children}
    </TeamFrame>
  );
}

/** By when an answer was promised, how many comments have one and how many wait. */
function Progress({ slug, timeZone }: { slug: string; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { data: progress } = useSuspenseQuery(progressQuery(slug));
  const due = progress.dueAt && new Date(Date.parse(progress.dueAt) - 1);
  return (
    <StatusBand
      label={t('responses.progress')}
      items={[
        {
          term: t('responses.promised-by'),
          value: due ? dates.day(due) : t('responses.no-promise'),
          detail: due && dates.relative(due),
        },
        {
          term: t('responses.answered'),
          value: progress.answered,
          detail: t('responses.of-comments', { count: progress.comments }),
        },
        { term: t('responses.waiting'), value: progress.waiting },
        { term: t('responses.drafts'), value: progress.drafts ?? 0, detail: t('responses.drafts-hint') },
      ]}
    />
  );
}
