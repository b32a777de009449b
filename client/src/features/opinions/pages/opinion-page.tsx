import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { adviceRequestPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { Section } from '../../../ui/page-parts';
import { Quote } from '../../../ui/record';
import { type Body, bodyDocumentsQuery, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { type Opinion, opinionQuery } from '../api';
import { OpinionBand } from '../components/opinion-band';
import { OpinionText } from '../components/opinion-text';
import { Recommendations } from '../components/recommendations';
import { Rounds } from '../components/rounds';
import { OpinionStateTag } from '../components/state-tag';
import { Statements } from '../components/statements';
import { numbered } from '../opinion-words';
import { useOpinionsLive } from '../use-opinions-live';
import { TeamSteps, MemberSteps } from '../components/late-forms';
import '../opinions.css';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', opinionId = '' } = params;
  await prepare(context, bodyQuery(slug), opinionQuery(opinionId));
  const { can } = await context.get(loaderServices).queryClient.ensureQueryData(bodyQuery(slug));
  return can.edit ? prepare(context, bodyDocumentsQuery(slug)) : null;
}

/** An opinion or a decision: its text, how it was adopted, who did not agree, and what became of it. */
export function Component() {
  const t = useT();
  const { slug = '', opinionId = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: opinion } = useSuspenseQuery(opinionQuery(opinionId));
  const { timeZone } = body;
  useOpinionsLive(body.id);
  return (
    <BodyFrame
      slug={slug}
      part="opinions"
      title={opinion.title}
      lang={opinion.language}
      margin={
        <>
          <p>{numbered(t, opinion)}</p>
          <p>
            <OpinionStateTag state={opinion.state} />
          </p>
        </>
      }
      actions={<TeamSteps opinion={opinion} body={body} />}
      band={<OpinionBand opinion={opinion} timeZone={timeZone} />}
    >
      <div className="opinion-note">
        <MemberSteps opinion={opinion} />
      </div>
      <Asked opinion={opinion} body={body} />
      <Section id="text" title={t('opinions.text')} note={t(`opinions.text-note.${opinion.kind}`)}>
        <OpinionText opinion={opinion} />
      </Section>
      {opinion.recommendationList.length > 0 && opinion.addressee && (
        <Section id="answers" title={t('opinions.answers')} note={t('opinions.answers-note')}>
          <Recommendations opinion={opinion} timeZone={timeZone} />
        </Section>
      )}
      {opinion.statements.length > 0 && (
        <Section id="minority" title={t('opinions.minority')} note={t('opinions.minority-note')}>
          <Statements statements={opinion.statements} timeZone={timeZone} />
        </Section>
      )}
      {opinion.rounds.length > 0 && (
        <Section id="adoption" title={t('opinions.adoption')} note={t('opinions.adoption-note')}>
          <Rounds rounds={opinion.rounds} timeZone={timeZone} />
        </Section>
      )}
      {opinion.fingerprint && (
        <Section id="fingerprint" title={t('opinions.fingerprint')} note={t('opinions.fingerprint-note')}>
          <div className="stack-tight">
            <p className="opinion-print">
              <code>{opinion.fingerprint}</code>
            </p>
            <p>
              <a href={`/api/v1/opinions/${opinion.id}/text.txt`} download>
                {t('opinions.fingerprint-file')}
              </a>
            </p>
          </div>
        </Section>
      )}
    </BodyFrame>
  );
}

/** What was asked and by whom, and to whom the opinion goes. */
function Asked({ opinion: { request, addressee }, body }: { opinion: Opinion; body: Body }) {
  const t = useT();
  if (!request && !addressee) return null;
  return (
    <Section id="asked" title={t(request ? 'opinions.asked' : 'opinions.own-initiative')}>
      <div className="stack">
        {request && (
          <>
            <Quote lang={request.language}>{request.question}</Quote>
            <p>
              <bdi lang={request.askedBy.language}>{t('opinions.asked-by', { name: request.askedBy.name })}</bdi>{' '}
              <Link to={adviceRequestPath(body, request.id)}>{t('opinions.to-request')}</Link>
            </p>
          </>
        )}
        {addressee && (
          <p>
            <Link to={`/organisations/${addressee.slug}`} lang={addressee.language}>
              {t('opinions.addressed-to', { name: addressee.name })}
            </Link>
          </p>
        )}
      </div>
    </Section>
  );
}
