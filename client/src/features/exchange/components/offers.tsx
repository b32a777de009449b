import { exchangeLimits } from '../../../../../shared/exchange';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { DatedRow, Register } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import { TextArea, TextField } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import type { PeerOffer, PeerRequest } from '../api';
import { ActButton } from './act-button';
import { ActForm } from './act-form';
import { LanguageField } from './language-field';
import { SaidBy } from './said-by';
import { Words } from './words';

interface OffersProps {
  slug: string;
  request: PeerRequest;
  body: Body;
}

/** What others offer, and a form for those who may. */
export function Offers({ slug, request, body }: OffersProps) {
  const t = useT();
  const { offerList, can } = request;
  return (
    <Section id="offers" title={t('exchange.offers-title')} note={t('exchange.offers-note')}>
      <div className="stack">
        {offerList.length > 0 ? (
          <Register>
            {offerList.map((offer) => (
              <Offer key={offer.id} {...{ slug, offer, body }} requestId={request.id} />
            ))}
          </Register>
        ) : (
          <p className="muted">{t('exchange.no-offers')}</p>
        )}
        {can.offer && <OfferForm slug={slug} requestId={request.id} />}
      </div>
    </Section>
  );
}

const tones = { offered: 'plain', accepted: 'positive', withdrawn: 'caution' } as const;

function Offer({
  slug,
  offer,
  requestId,
  body,
}: Omit<OffersProps, 'request'> & { offer: PeerOffer; requestId: string }) {
  const t = useT();
  const days = useDates('UTC');
  const { id, state, text, language, link, callOn, helper, can, createdAt } = offer;
  const params = { path: { ref: slug, id: requestId, offerId: id } };
  return (
    <DatedRow
      date={createdAt}
      timeZone={body.timeZone}
      dateNote={<Tag tone={tones[state]}>{t(`exchange.offer-state.${state}`)}</Tag>}
      title={<SaidBy speaker={helper} />}
      facts={[
        link && (
          <a key="link" href={link} rel="noopener nofollow">
            {t('exchange.offer-link')}
          </a>
        ),
        callOn && t('exchange.call-on', { day: days.day(callOn) }),
      ]}
    >
      <Words text={text} lang={language} />
      {(can.accept || can.withdraw) && (
        <div className="cluster">
          {can.accept && (
            <ActButton
              slug={slug}
              icon="check"
              act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/offers/{offerId}/accept', { params })}
              done={t('exchange.offer-accepted')}
            >
              {t('exchange.accept-offer')}
            </ActButton>
          )}
          {can.withdraw && (
            <ActButton
              slug={slug}
              kind="quiet"
              icon="return"
              act={(api) =>
                api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/offers/{offerId}/withdraw', { params })
              }
              done={t('exchange.offer-withdrawn')}
            >
              {t('exchange.withdraw-offer')}
            </ActButton>
          )}
        </div>
      )}
    </DatedRow>
  );
}

function OfferForm({ slug, requestId }: { slug: string; requestId: string }) {
  const t = useT();
  return (
    <ActForm
      slug={slug}
      draftAt={`peer-offer:${requestId}`}
      label={t('exchange.offer')}
      act={t('exchange.offer')}
      icon="send"
      done={t('exchange.offered')}
      send={(api, values) =>
        api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/offers', {
          params: { path: { ref: slug, id: requestId } },
          body: {
            text: values.text('text'),
            language: values.text('language'),
            link: values.optional('link') ?? null,
            callOn: values.optional('callOn') ?? null,
          },
        })
      }
    >
      <TextArea
        name="text"
        label={t('exchange.your-offer')}
        hint={t('exchange.your-offer-hint')}
        limit={exchangeLimits.text}
        rows={5}
      />
      <LanguageField />
      <TextField name="link" type="url" optional label={t('exchange.practice')} hint={t('exchange.practice-hint')} />
      <TextField name="callOn" type="date" optional label={t('exchange.call')} />
    </ActForm>
  );
}
