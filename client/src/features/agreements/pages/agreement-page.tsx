import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { documentPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { type Body, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { type Agreement, agreementQuery } from '../api';
import { dayOf } from '../calendar-days';
import { PartyRow } from '../components/party-row';
import { AgreementTag } from '../components/tags';
import { Versions } from '../components/versions';
import '../../planning/planning.css';
import { AddParty, AgreementSteps, ReviewsForm, SignForm } from '../components/late-forms';
import '../agreements.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', id = '' } = params;
  return prepare(context, bodyQuery(slug), agreementQuery(slug, id));
}

/** A pact or charter: its text in versions, who signed which, with which reservation, and who withdrew. */
export function Component() {
  const t = useT();
  const { slug = '', id = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: agreement } = useSuspenseQuery(agreementQuery(slug, id));
  const { title, language, kind, state, parties, signedCount, partyCount, can } = agreement;
  const asked = parties.filter((party) => party.can.sign);
  return (
    <BodyFrame
      slug={slug}
      part="agreements"
      title={title}
      lang={language}
      margin={
        <>
          <strong>{t(`agreements.kind.${kind}`)}</strong>
          <span>
            <AgreementTag state={state} />
          </span>
        </>
      }
      lede={<p>{t(`agreements.state-means.${state}`)}</p>}
      actions={<TextLinks body={body} agreement={agreement} />}
    >
      {asked.map((party) => (
        <Section key={party.organisation.id} id="sign" title={t('agreements.sign')} note={t('agreements.sign-note')}>
          <SignForm body={body} agreement={agreement} party={party} />
        </Section>
      ))}
      <Section
        id="parties"
        title={t('agreements.parties')}
        note={partyCount > 0 && t('agreements.signed-of', { signed: signedCount, parties: partyCount })}
      >
        <div className="stack">
          {partyCount === 0 ? (
            <Empty title={t('agreements.no-parties')}>
              <p>{t('agreements.no-parties-explained')}</p>
            </Empty>
          ) : (
            <ul className="rows">
              {parties.map((party) => (
                <PartyRow key={party.organisation.id} body={body} agreement={agreement} party={party} />
              ))}
            </ul>
          )}
          {can.edit && <AddParty slug={slug} agreement={agreement} />}
        </div>
      </Section>
      <Section id="versions" title={t('agreements.versions')} note={t('agreements.versions-note')}>
        <Versions body={body} agreement={agreement} />
      </Section>
      <Reviews body={body} agreement={agreement} />
      {can.edit && (
        <Section id="steps" title={t('agreements.steps')} note={t('agreements.steps-note')}>
          <AgreementSteps body={body} agreement={agreement} />
        </Section>
      )}
    </BodyFrame>
  );
}

/** Where the text is read, and written. */
function TextLinks({ body, agreement }: { body: Body; agreement: Agreement }) {
  const t = useT();
  const { documentId, number, hasDraft, can } = agreement;
  return (
    <div className="cluster">
      {number !== null && (
        <LinkButton kind="primary" icon="book" to={documentPath(body, documentId)}>
          {t('agreements.read-text')}
        </LinkButton>
      )}
      {can.edit && (
        <LinkButton
          kind={number === null ? 'primary' : 'plain'}
          icon="suggest"
          to={`${spacePath(body)}/manage/documents${hasDraft ? `/${documentId}/draft` : ''}`}
        >
          {t(hasDraft ? 'agreements.write-draft' : 'agreements.new-version')}
        </LinkButton>
      )}
    </div>
  );
}

/** The days on which the parties look at it again. */
function Reviews({ body, agreement }: { body: Body; agreement: Agreement }) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { reviews, can } = agreement;
  if (reviews.length === 0 && !can.edit) return null;
  return (
    <Section id="reviews" title={t('agreements.reviews')} note={t('agreements.reviews-note')}>
      <div className="stack">
        {reviews.length === 0 ? (
          <Notice title={t('agreements.no-reviews')} />
        ) : (
          <ul>
            {reviews.map((date) => (
              <li key={date}>
                <time dateTime={date}>{dayOf(dates, date)}</time>
              </li>
            ))}
          </ul>
        )}
        {can.edit && <ReviewsForm slug={body.slug} agreement={agreement} />}
      </div>
    </Section>
  );
}
