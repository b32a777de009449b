import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { TextField } from '../../../ui/text-field';
import { type Body, bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { type Exchange, exchangeQuery, type ForumLink } from '../api';
import { ActButton } from '../components/act-button';
import { ActForm } from '../components/act-form';
import { HandUpForm } from '../components/hand-up-form';
import { loadManagedExchange } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManagedExchange(args);
  return null;
}

/** What the team does in the exchange: whom its results feed, who feeds it, what is handed up, and agendas. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: exchange } = useSuspenseQuery(exchangeQuery(slug));
  const path = spacePath(body);
  return (
    <ManageFrame slug={slug} part="exchange" lede={<p>{t('exchange.manage-lede')}</p>}>
      <div className="stack plan-part">
        {!body.parts.exchange && (
          <p>
            {t('exchange.not-in-use')} <Link to={`${path}/manage/parts`}>{t('exchange.to-parts')}</Link>
          </p>
        )}
        <p className="cluster">
          <LinkButton icon="list" to={`${path}/exchange`}>
            {t('exchange.to-exchange')}
          </LinkButton>
          {exchange.can.keep && (
            <LinkButton icon="plus" to={`${path}/manage/exchange/agendas/new`}>
              {t('exchange.plan-agenda')}
            </LinkButton>
          )}
        </p>
        <Above body={body} exchange={exchange} />
        {exchange.can.keep && exchange.parent?.state === 'accepted' && body.visibility !== 'private' && (
          <Section id="hand-up" title={t('exchange.hand-up')} note={t('exchange.hand-up-note')}>
            <HandUpForm body={body} parent={exchange.parent} basedOnId={search.get('basedOn')} />
          </Section>
        )}
        <Below body={body} exchange={exchange} />
      </div>
    </ManageFrame>
  );
}

interface PartProps {
  body: Body;
  exchange: Exchange;
}

function Above({ body: { slug, visibility }, exchange: { parent, can } }: PartProps) {
  const t = useT();
  return (
    <Section id="above" title={t('exchange.above')} note={t('exchange.above-note')}>
      <div className="stack">
        {visibility === 'private' && <p>{t('exchange.private-above')}</p>}
        {parent && (
          <Rows label={t('exchange.above')}>
            <LinkRow link={parent}>
              {can.keep && parent.state !== 'declined' && (
                <ActButton
                  slug={slug}
                  icon="close"
                  act={(api) => api.DELETE('/api/v1/bodies/{ref}/exchange/parent', { params: { path: { ref: slug } } })}
                  done={t('exchange.link-ended')}
                >
                  {t('exchange.end-link')}
                </ActButton>
              )}
            </LinkRow>
          </Rows>
        )}
        {can.keep && (!parent || parent.state === 'declined') && (
          <ActForm
            slug={slug}
            draftAt={`forum-parent:${slug}`}
            label={t('exchange.ask-parent')}
            act={t('exchange.ask-parent')}
            icon="send"
            done={t('exchange.parent-asked')}
            send={(api, values) =>
              api.PUT('/api/v1/bodies/{ref}/exchange/parent', {
                params: { path: { ref: slug } },
                body: { parent: values.text('parent').split('/').at(-1) ?? '' },
              })
            }
          >
            <TextField name="parent" label={t('exchange.parent')} hint={t('exchange.parent-hint')} />
          </ActForm>
        )}
      </div>
    </Section>
  );
}

function Below({ body: { slug }, exchange: { children, can } }: PartProps) {
  const t = useT();
  return (
    <Section id="below" title={t('exchange.below')} note={t('exchange.below-note')}>
      {children.length === 0 ? (
        <p className="muted">{t('exchange.nobody-below')}</p>
      ) : (
        <Rows label={t('exchange.below')}>
          {children.map((link) => (
            <LinkRow key={link.body.id} link={link}>
              {can.keep && <ChildSteps slug={slug} link={link} />}
            </LinkRow>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function ChildSteps({ slug, link: { body, state } }: { slug: string; link: ForumLink }) {
  const t = useT();
  const params = { path: { ref: slug, childId: body.id } };
  if (state === 'accepted')
    return (
      <ActButton
        slug={slug}
        icon="close"
        act={(api) => api.DELETE('/api/v1/bodies/{ref}/exchange/children/{childId}', { params })}
        done={t('exchange.link-ended')}
      >
        {t('exchange.end-link')}
      </ActButton>
    );
  return (
    <>
      <ActButton
        slug={slug}
        kind="primary"
        icon="check"
        act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/children/{childId}/accept', { params })}
        done={t('exchange.child-accepted')}
      >
        {t('exchange.accept-child')}
      </ActButton>
      <ActButton
        slug={slug}
        act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/children/{childId}/decline', { params })}
        done={t('exchange.child-declined')}
      >
        {t('exchange.decline-child')}
      </ActButton>
    </>
  );
}

const tones = { asked: 'caution', accepted: 'positive', declined: 'plain' } as const;

function LinkRow({ link: { body, state }, children }: { link: ForumLink; children: ReactNode }) {
  const t = useT();
  return (
    <Row
      title={
        <Link to={`${spacePath(body)}/exchange/results`} lang={body.language} dir="auto">
          {body.title}
        </Link>
      }
      facts={[
        <Tag key="state" tone={tones[state]}>
          {t(`exchange.link-state.${state}`)}
        </Tag>,
      ]}
      actions={children}
    />
  );
}
