import type { ReactNode } from 'react';

export interface ShareBarProps {
  label: ReactNode;
  /** The figure in words or digits; a share never stands without its base near by. */
  figure: ReactNode;
  /** From 0 to 1. */
  share: number;
}

/** A figure as a bar. Its label and number say everything, the bar only shows it. */
export function ShareBar({ label, figure, share }: ShareBarProps) {
  return (
    <div className="bar">
      <div className="bar-label">
        <span>{label}</span>
        <b>{figure}</b>
      </div>
      <svg className="bar-track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-fill" width={Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10} height="1" />
      </svg>
    </div>
  );
}
