import type { ReactNode } from 'react';
import { Facts } from './register';

/** Things one keeps, each with what can be done with it: devices, members, drafts. What has a date is a register. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  /** A seat or an icon. */
  lead?: ReactNode;
  title: ReactNode;
  facts?: ReactNode[];
  /** Buttons at the end of the row. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function Row({ lead, title, facts = [], actions, children }: RowProps) {
  return (
    <li>
      {lead && <span className="row-lead">{lead}</span>}
      <div className="row-body">
        <div className="row-title">{title}</div>
        {children}
        {facts.length > 0 && <Facts items={facts} />}
      </div>
      {actions && <div className="row-actions">{actions}</div>}
    </li>
  );
}
