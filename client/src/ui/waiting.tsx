import { useId } from 'react';
import { useT } from '../lib/i18n';

/** Lines of a text on its way; they show after 300 ms, so that quick answers do not flicker. */
export function Skeleton({ rows = 1 }: { rows?: number }) {
  const t = useT();
  return (
    <div className="skeleton" aria-live="polite">
      {Array.from({ length: rows * 4 }, (_, index) => (
        <span key={index} />
      ))}
      <p className="visually-hidden">{t('ui.loading')}</p>
    </div>
  );
}

export interface ProgressProps {
  /** What is being done: "Reading the file". */
  label: string;
  done: number;
  total: number;
  /** The figures in words: "12 of 57 pages". */
  figures: string;
}

/** Work whose size is known, with its figures in words. */
export function Progress({ label, done, total, figures }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-label">
        <strong id={id}>{label}</strong>
        <span>{figures}</span>
      </div>
      <progress aria-labelledby={id} value={done} max={total} />
    </div>
  );
}
