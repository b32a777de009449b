import type { ReactNode } from 'react';

export interface StatusItem {
  /** "Now", "Closes", "Next", "Answer owed by" */
  term: string;
  value: ReactNode;
  detail?: ReactNode;
  /** Whether the detail tells a time of day, which grows by the reader's own. */
  isMoment?: boolean;
}

/** Where a thing stands, its next date and who owes the next step, on top of its page. */
export function StatusBand({ items, label }: { items: StatusItem[]; label: string }) {
  return (
    <section className="status-band" aria-label={label}>
      <div className="page">
        <dl>
          {items.map(({ term, value, detail, isMoment }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <strong>{value}</strong>
                {detail && <small className={isMoment ? 'status-moment' : undefined}>{detail}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
