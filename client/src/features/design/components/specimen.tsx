import type { ReactNode } from 'react';

/** One part in one state, with its name over it. */
export function Specimen({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="specimen">
      <h3>{name}</h3>
      {children}
    </div>
  );
}
