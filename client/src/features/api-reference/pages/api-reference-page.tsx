import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { type LoaderFunctionArgs, redirectDocument } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, localeIn, prepare } from '../../../lib/loader';
import { StaticHtml } from '../../../lib/static-text';
import { PageHead } from '../../../ui/page-parts';
import { referenceQuery } from '../api';
import '../api-reference.css';
import { useCopying } from '../use-copying';

/** The browser cannot make the page: where it is not at hand, it is loaded as a document. */
export function loader({ context, request }: LoaderFunctionArgs) {
  const reference = referenceQuery(localeIn(context));
  const { queryClient } = context.get(loaderServices);
  if (!import.meta.env.SSR && !queryClient.getQueryData(reference.queryKey)) throw redirectDocument(request.url);
  return prepare(context, reference);
}

/** The API for those who write programs: how to begin, and every operation there is. */
export function Component() {
  const t = useT();
  const { data } = useSuspenseQuery(referenceQuery(t.locale));
  const place = useRef<HTMLDivElement>(null);
  useCopying(place);
  const title = t('api-reference.title');
  usePage({ title, description: t('api-reference.lede') });
  return (
    <>
      <PageHead title={title} lede={t('api-reference.lede')} />
      <div className="page api-reference" ref={place}>
        <StaticHtml id={data.id} html={data.html} />
      </div>
    </>
  );
}
