import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { opinionLimits } from '../../../../../shared/opinions';
import { documentPath, opinionPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { Prose, Quote } from '../../../ui/record';
import { StatusBand } from '../../../ui/status-band';
import { type Body, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { type AdviceRequest, contribute, opinionsKey, requestQuery, withdrawRequest } from '../api';
import { MemberName } from '../components/member-name';
import { SeatWordsForm } from '../components/seat-words-form';
import { useOpinionsLive } from '../use-opinions-live';
import '../opinions.css';

export const loader = ({ context, params }: LoaderFunctionArgs): Promise<null> =>
  prepare(context, bodyQuery(params['slug'] ?? ''), requestQuery(params['requestId'] ?? ''));

/** What a body is asked, what each member says, and the opinion that came of it. */
export function Component() {
  const t = useT();
  const { slug = '', requestId = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: request } = useSuspenseQuery(requestQuery(requestId));
  useOpinionsLive(body.id);
  return (
    <BodyFrame
      slug={slug}
      part="opinions"
      title={request.title}
      lang={request.language}
      actions={<TeamPart request={request} body={body} />}
      band={<RequestBand request={request} timeZone={body.timeZone} />}
    >
      {request.can.contribute && (
        <div className="opinion-note">
          <Contribute request={request} />
        </div>
      )}
      <Section id="asked" title={t('opinions.asked')}>
        <div className="stack">
          <Quote lang={request.language}>{request.question}</Quote>
          {request.about && (
            <p>
              {t('opinions.about')}{' '}
              <Link
                lang={request.about.language}
                to={
                  request.about.documentId
                    ? documentPath(request.about.space, request.about.documentId)
                    : spacePath(request.about.space)
                }
              >
                {request.about.title}
              </Link>
            </p>
          )}
          {request.opinions.map((opinion) => (
            <p key={opinion.id}>
              {t('opinions.opinion-on-it')}{' '}
              <Link lang={opinion.language} to={opinionPath(body, opinion.id)}>
                {opinion.title}
              </Link>
            </p>
          ))}
        </div>
      </Section>
      <Contributions request={request} timeZone={body.timeZone} />
    </BodyFrame>
  );
}

function RequestBand({ request, timeZone }: { request: AdviceRequest; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { state, askedBy, contributeUntil, dueAt } = request;
  const moment = (instant: string) => {
    const shown = dates.last(instant);
    return {
      value: dates.day(shown),
      detail: `${dates.clockInZone(shown)} · ${dates.relative(shown)}`,
      isMoment: true,
    };
  };
  return (
    <StatusBand
      label={t('opinions.band')}
      items={[
        { term: t('opinions.band.now'), value: t(`opinions.request-state.${state}`) },
        { term: t('opinions.band.asked-by'), value: askedBy.name },
        { term: t('opinions.band.members-until'), ...moment(contributeUntil) },
        { term: t('opinions.band.wanted-by'), ...moment(dueAt) },
      ]}
    />
  );
}

function TeamPart({ request, body }: { request: AdviceRequest; body: Body }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  if (!request.can.withdraw) return null;
  const withdraw = async () => {
    client.setQueryData(requestQuery(request.id).queryKey, await withdrawRequest(api, request.id));
    await client.invalidateQueries({ queryKey: opinionsKey });
  };
  return (
    <div className="cluster">
      <LinkButton icon="plus" to={`${spacePath(body)}/manage/opinions/new?request=${request.id}`}>
        {t('opinions.start-on-request')}
      </LinkButton>
      <Button kind="quiet" icon="archive" onClick={() => setAsking(true)}>
        {t('opinions.withdraw-request')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('opinions.withdraw-request.title')}
          act={t('opinions.withdraw-request')}
          keep={t('opinions.vote.not-yet')}
          run={withdraw}
          onClose={() => setAsking(false)}
        >
          <p>{t('opinions.withdraw-request.brings')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function Contribute({ request }: { request: AdviceRequest }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [first] = request.ownSeats;
  const own = request.contributionList.find(({ body, member }) => body && member.seatId === first?.seatId);
  return (
    <Card kind="lead" level="h2" title={t('opinions.contribute.title')}>
      <p>{t(request.contributionsPublic ? 'opinions.contribute.public' : 'opinions.contribute.members')}</p>
      <SeatWordsForm
        key={own ? 'again' : 'first'}
        place={`contribution:${request.id}`}
        seats={request.ownSeats}
        label={t('opinions.contribute.body')}
        hint={t('opinions.contribute.hint')}
        limit={opinionLimits.contribution}
        defaultValue={own?.body ? { body: own.body, language: own.language } : undefined}
        act={t(own ? 'opinions.contribute.again' : 'opinions.contribute.act')}
        done={t('opinions.contribute.done')}
        send={(words) => contribute(api, request.id, words)}
        onSent={async (changed) => {
          client.setQueryData(requestQuery(request.id).queryKey, changed);
          await client.invalidateQueries({ queryKey: opinionsKey });
        }}
      />
    </Card>
  );
}

function Contributions({ request, timeZone }: { request: AdviceRequest; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { can, contributionList, contributionsPublic } = request;
  if (!can.readContributions && !contributionsPublic) return null;
  return (
    <Section id="contributions" title={t('opinions.contributions-title')} note={t('opinions.contributions-note')}>
      {!can.readContributions ? (
        <p>{t('opinions.contributions-later')}</p>
      ) : contributionList.length === 0 ? (
        <Empty title={t('opinions.contributions-none')} />
      ) : (
        <ul className="opinion-statements">
          {contributionList.map(({ member, bodyHtml, language, sentAt, changedAt }) => (
            <li key={member.seatId} className="stack-tight">
              <p>
                <MemberName member={member} />{' '}
                <time dateTime={changedAt ?? sentAt}>{dates.day(changedAt ?? sentAt)}</time>
              </p>
              <Prose html={bodyHtml} lang={language} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
