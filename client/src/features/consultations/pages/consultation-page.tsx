import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { useNow } from '../../../lib/now';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { PageHead, Section } from '../../../ui/page-parts';
import { Phases } from '../../../ui/phases';
import { OfficialAnswer, Prose } from '../../../ui/record';
import { Facts } from '../../../ui/register';
import { StateTag } from '../../../ui/tag';
import { territoriesQuery } from '../../organisations/territories';
import { sessionsKey, sessionsQuery } from '../../sessions/api';
import { SessionCards } from '../../sessions/components/session-cards';
import { type Consultation, consultationQuery, documentsQuery, progressQuery, resultsQuery, setFollowed } from '../api';
import { ActivityCards } from '../components/activity-cards';
import { ConsultationStatus } from '../components/consultation-status';
import { FollowButton } from '../components/follow-button';
import { HandedInPart, prepareHandedIn } from '../components/handed-in-part';
import '../consultations.css';

const meetings = (slug: string) => sessionsQuery({ space: slug }, 50);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const slug = params['slug'] ?? '';
  await Promise.all([
    prepare(
      context,
      consultationQuery(slug),
      documentsQuery(slug),
      progressQuery(slug),
      resultsQuery(slug),
      meetings(slug),
    ),
    prepareHandedIn(context, { kind: 'consultations', slug }),
  ]);
  const { territories } = await context.get(loaderServices).queryClient.ensureQueryData(consultationQuery(slug));
  return prepare(context, territoriesQuery(territories));
}

/** One consultation: where it stands, what is asked, what can be done, and what came of it. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const client = useQueryClient();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const { data: documents } = useSuspenseQuery(documentsQuery(slug));
  const { data: progress } = useSuspenseQuery(progressQuery(slug));
  usePage({ title: consultation.title, description: consultation.summary });
  useLive(`space:${consultation.id}`, {
    'space.changed': () => {
      void client.invalidateQueries({ queryKey: ['consultations', slug] });
      void client.invalidateQueries({ queryKey: sessionsKey });
    },
    'document.published': () => void client.invalidateQueries({ queryKey: ['consultations', slug] }),
  });
  const { can, closesAt } = consultation;
  const now = useNow();
  const isOver = closesAt !== null && now >= new Date(closesAt);
  return (
    <>
      <PageHead
        title={consultation.title}
        lang={consultation.language}
        trail={[{ label: t('consultations.title'), to: '/consultations' }]}
        margin={
          <p>
            <StateTag state={consultation.state} />
          </p>
        }
        lede={
          <p lang={consultation.language} dir="auto">
            {consultation.summary}
          </p>
        }
      >
        <div className="cluster">
          <FollowButton
            followed={consultation}
            queryKey={consultationQuery(slug).queryKey}
            send={(api, followed) => setFollowed(api, slug, followed)}
          />
          {(can.prepare || can.edit) && (
            <LinkButton to={`/consultations/${slug}/manage`} icon="settings">
              {t('consultations.manage')}
            </LinkButton>
          )}
          {progress.drafts !== null && (
            <LinkButton to={`/consultations/${slug}/answers`} icon="seal">
              {t('consultations.answers')}
            </LinkButton>
          )}
          {can.moderate && (
            <LinkButton to={`/desk?space=${consultation.id}`} icon="desk">
              {t('consultations.desk')}
            </LinkButton>
          )}
        </div>
      </PageHead>
      <ConsultationStatus consultation={consultation} progress={progress} />
      <div className="page">
        <Results slug={slug} timeZone={consultation.timeZone} />
        {consultation.question && (
          <Section title={t('consultations.question')}>
            <p className="question" lang={consultation.language} dir="auto">
              {consultation.question}
            </p>
          </Section>
        )}
        <Section
          title={t(isOver ? 'consultations.texts' : 'consultations.take-part')}
          note={t(isOver ? 'consultations.texts-note' : 'consultations.take-part-note')}
        >
          <ActivityCards consultation={consultation} documents={documents.items} />
        </Section>
        <Meetings slug={slug} />
        <HandedInPart receiver={{ kind: 'consultations', slug }} />
        <Timeline consultation={consultation} />
        <About consultation={consultation} />
      </div>
    </>
  );
}

/** Where people meet live, as far as they do. */
function Meetings({ slug }: { slug: string }) {
  const t = useT();
  const { data } = useSuspenseQuery(meetings(slug));
  if (data.length === 0) return null;
  return (
    <Section title={t('sessions.meet')} note={t('sessions.meet-note')}>
      <SessionCards sessions={data} slug={slug} />
    </Section>
  );
}

function Results({ slug, timeZone }: { slug: string; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { data } = useSuspenseQuery(resultsQuery(slug));
  const published = data.filter(({ publishedAt }) => publishedAt);
  const statement = published.find(({ language }) => language === t.intl.slice(0, 2)) ?? published[0];
  if (!statement?.publishedAt) return null;
  return (
    <Section title={t('consultations.results')}>
      <OfficialAnswer
        title={t('consultations.results')}
        level="h3"
        lang={statement.language}
        foot={dates.day(statement.publishedAt)}
      >
        <Prose html={statement.bodyHtml} record />
      </OfficialAnswer>
    </Section>
  );
}

function Timeline({ consultation }: { consultation: Consultation }) {
  const t = useT();
  const dates = useDates(consultation.timeZone);
  const now = useNow();
  const { timeline, phases, extensions } = consultation;
  const names = new Map(phases.map(({ id, name }) => [id, name]));
  return (
    <Section title={t('consultations.timeline')}>
      <Phases
        wide
        items={timeline.map(({ kind, at, until, phaseId, isPast }) => {
          const isOverdue = kind === 'answer-due' && isPast;
          return {
            name: (kind === 'phase' && phaseId && names.get(phaseId)) || t(`consultations.timeline.${kind}`),
            state: isPast && !isOverdue ? 'done' : Date.parse(at) <= now.getTime() ? 'now' : 'next',
            when: until
              ? t('consultations.from-to', { from: dates.day(at), to: dates.day(dates.last(until)) })
              : dates.day(kind === 'answer-due' ? dates.last(at) : at),
            note: isOverdue && t('consultations.timeline.overdue'),
          };
        })}
      />
      {extensions.map(({ at, newEndsAt, reason, language }) => (
        <p key={at} className="consultation-extension">
          {t('consultations.extended', { day: dates.day(at), until: dates.moment(dates.last(newEndsAt)) })}{' '}
          <q lang={language}>{reason}</q>
        </p>
      ))}
    </Section>
  );
}

function About({ consultation }: { consultation: Consultation }) {
  const t = useT();
  const { levels, policyFields, stakeholderTypes, territories, team, slug, owner } = consultation;
  const { data: places = [] } = useQuery(territoriesQuery(territories));
  const lead = team.filter(({ role, name }) => role === 'lead' && name).map(({ name }) => name);
  return (
    <Section title={t('consultations.about')}>
      <dl className="pairs">
        {owner && (
          <div>
            <dt>{t('consultations.asked-by')}</dt>
            <dd lang={owner.language}>{owner.name}</dd>
          </div>
        )}
        {lead.length > 0 && (
          <div>
            <dt>{t('consultations.led-by')}</dt>
            <dd>{lead.join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('consultations.concerns')}</dt>
          <dd>
            <Facts
              items={[
                ...policyFields.map((code) => t(`vocabulary.field.${code}`)),
                ...levels.map((code) => t(`vocabulary.level.${code}`)),
                ...places.map(({ name }) => name),
              ]}
            />
          </dd>
        </div>
        {stakeholderTypes.length > 0 && (
          <div>
            <dt>{t('consultations.filter.asked-of')}</dt>
            <dd>
              <Facts items={stakeholderTypes.map((code) => t(`vocabulary.stakeholder.${code}`))} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('consultations.take-away')}</dt>
          <dd>
            <Facts
              items={(['csv', 'xlsx', 'json'] as const).map((format) => (
                <a key={format} href={`/api/v1/consultations/${slug}/comments.${format}`} download>
                  {t('consultations.comments-as', { format: format.toUpperCase() })}
                </a>
              ))}
            />
          </dd>
        </div>
      </dl>
    </Section>
  );
}
