import { useState } from 'react';
import { useNavigate } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Disclosure } from '../../../ui/disclosure';
import { bodyQuery } from '../../bodies/api';
import type { PeerRequest } from '../api';
import { useExchangeAct } from '../use-exchange-act';
import { ActButton } from './act-button';
import { ActForm } from './act-form';
import { HideRequest } from './hide-request';
import { ReasonFields } from './reason-fields';

interface RequestStepsProps {
  slug: string;
  request: PeerRequest;
}

/** What can be done with a request, as its state allows. */
export function RequestSteps({ slug, request }: RequestStepsProps) {
  const t = useT();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { id, can, learnt, learntLanguage } = request;
  const params = { path: { ref: slug, id } };
  if (!Object.values({ ...can, offer: false, evaluate: false }).includes(true)) return null;
  return (
    <div className="stack">
      <div className="cluster">
        {can.ask && (
          <ActButton
            slug={slug}
            kind="primary"
            icon="send"
            act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/ask', { params })}
            done={t('exchange.asked')}
          >
            {t('exchange.ask')}
          </ActButton>
        )}
        {can.edit && (
          <LinkButton icon="suggest" to={`${spacePath(body)}/exchange/requests/${id}/edit`}>
            {t('exchange.change-request')}
          </LinkButton>
        )}
        {can.reopen && (
          <ActButton
            slug={slug}
            icon="return"
            act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/reopen', { params })}
            done={t('exchange.reopened')}
          >
            {t('exchange.reopen')}
          </ActButton>
        )}
        {can.show && (
          <ActButton
            slug={slug}
            icon="return"
            act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/show', { params })}
            done={t('exchange.shown-done')}
          >
            {t('exchange.show-request')}
          </ActButton>
        )}
        {can.close && <EndRequest slug={slug} id={id} kind="close" />}
        {can.discard && <EndRequest slug={slug} id={id} kind="discard" />}
      </div>
      {can.conclude && (
        <Disclosure summary={t('exchange.conclude')}>
          <ActForm
            slug={slug}
            draftAt={`peer-request-learnt:${id}`}
            label={t('exchange.conclude')}
            act={t('exchange.mark-answered')}
            done={t('exchange.marked-answered')}
            send={(api, values) =>
              api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/conclude', {
                params,
                body: { text: values.text('text'), language: values.text('language') },
              })
            }
          >
            <ReasonFields
              name="text"
              label={t('exchange.what-learnt')}
              hint={t('exchange.what-learnt-hint')}
              defaultValue={learnt}
              language={learntLanguage}
            />
          </ActForm>
        </Disclosure>
      )}
      {can.hide && <HideRequest slug={slug} id={id} />}
    </div>
  );
}

/** Ends a request for good, or throws its draft away. */
function EndRequest({ slug, id, kind }: { slug: string; id: string; kind: 'close' | 'discard' }) {
  const t = useT();
  const doIt = useExchangeAct(slug);
  const navigate = useNavigate();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const [asked, setAsked] = useState(false);
  const params = { path: { ref: slug, id } };
  const run = async () => {
    if (kind === 'close')
      return doIt(
        (api) => api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/close', { params }),
        t('exchange.closed'),
      );
    await navigate(`${spacePath(body)}/exchange/requests?mine=true`);
    return doIt(
      (api) => api.DELETE('/api/v1/bodies/{ref}/exchange/requests/{id}', { params }),
      t('exchange.discarded'),
    );
  };
  return (
    <>
      <Button icon={kind === 'close' ? 'lock' : 'trash'} onClick={() => setAsked(true)}>
        {t(`exchange.${kind}`)}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t(`exchange.${kind}-asked`)}
          act={t(`exchange.${kind}`)}
          keep={t('exchange.keep-request')}
          run={run}
          onClose={() => setAsked(false)}
        >
          <p>{t(`exchange.${kind}-brings`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
