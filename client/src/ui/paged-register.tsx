import type { ReactNode } from 'react';
import { type PagedQuery, useList } from '../lib/paged-query';
import { ErrorState } from './error-state';
import { Register } from './register';
import { Rows } from './rows';
import { ShowMore } from './show-more';
import { Skeleton } from './waiting';

export interface PagedRegisterProps<Item> {
  query: PagedQuery<Item>;
  /** What is said when it could not be asked for. */
  failed: string;
  /** Stands there while there is nothing in it. */
  empty: ReactNode;
  renderRow: (item: Item) => ReactNode;
  /** Names a list of rows; without it they are a register by date. */
  label?: string;
  /** The address where the list goes on, for readers without scripts. */
  pathFrom?: (cursor: string) => string;
}

/** A register, or a list of rows, that comes in pages. */
export function PagedRegister<Item>({ query, failed, empty, renderRow, label, pathFrom }: PagedRegisterProps<Item>) {
  const { pages, items, error, next, more, isPending, retry } = useList(query);
  if (error && !pages) return <ErrorState title={failed} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={3} />;
  if (items.length === 0) return empty;
  return (
    <>
      {label ? <Rows label={label}>{items.map(renderRow)}</Rows> : <Register>{items.map(renderRow)}</Register>}
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} href={pathFrom?.(next)} />}
    </>
  );
}
