import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { TabLinks } from '../../../ui/tabs';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { exchangeQuery } from '../api';
import '../exchange.css';

export const exchangeViews = ['roster', 'requests', 'results', 'agendas'] as const;
export type ExchangeView = (typeof exchangeViews)[number];

interface ExchangeFrameProps {
  slug: string;
  view: ExchangeView;
  /** Of a page within a view. */
  title?: string;
  lang?: string;
  lede?: ReactNode;
  actions?: ReactNode;
  margin?: ReactNode;
  children: ReactNode;
}

/** What stands around each page of the exchange of a body: the body, its other parts, and what the exchange consists of. */
export function ExchangeFrame({ slug, view, children, ...head }: ExchangeFrameProps) {
  const t = useT();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: exchange } = useSuspenseQuery(exchangeQuery(slug));
  const path = `${spacePath(body)}/exchange`;
  const counts = { requests: exchange.openRequests, results: exchange.waitingResults, agendas: exchange.openAgendas };
  return (
    <BodyFrame slug={slug} part="exchange" {...head}>
      <div className="stack exchange-part">
        <TabLinks
          label={t('exchange.views')}
          selected={view}
          items={exchangeViews.map((id) => ({
            id,
            label: t(`exchange.view.${id}`),
            to: id === 'roster' ? path : `${path}/${id}`,
            count: id === 'roster' ? undefined : counts[id] || undefined,
          }))}
        />
        {children}
      </div>
    </BodyFrame>
  );
}
