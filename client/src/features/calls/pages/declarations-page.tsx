import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Empty } from '../../../ui/empty';
import { FormProblem } from '../../../ui/form-problem';
import { Section } from '../../../ui/page-parts';
import { Row, Rows } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { Tag } from '../../../ui/tag';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import '../../planning/planning.css';
import { callsKey, declareInterests, type Declarations, declarationsQuery } from '../api';
import { InterestFields, interestsFrom } from '../components/interest-fields';
import { InterestList } from '../components/interest-list';

export function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  return prepare(context, bodyQuery(slug), declarationsQuery(slug));
}

const looks = {
  valid: { tone: 'positive', icon: 'check' },
  due: { tone: 'caution', icon: 'clock' },
  overdue: { tone: 'critical', icon: 'alert' },
  missing: { tone: 'critical', icon: 'alert' },
} as const;

/** What members declared of their interests, and where declarations are missing. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data } = useSuspenseQuery(declarationsQuery(slug));
  const dates = useDates(body.timeZone);
  const own = data.items.find(({ isOwn }) => isOwn);
  return (
    <BodyFrame slug={slug} part="members" title={t('calls.declarations')} lede={<p>{t('calls.declarations-lede')}</p>}>
      {own && body.state !== 'archived' && (
        <Section title={t('calls.own-declaration')} note={t('calls.own-declaration-note', { name: own.name ?? '' })}>
          <OwnDeclaration slug={slug} own={own} />
        </Section>
      )}
      {data.items.length === 0 ? (
        <Empty title={t('calls.no-declarations')}>
          <p>{t(data.isAsked ? 'calls.no-declarations-yet' : 'calls.not-asked')}</p>
        </Empty>
      ) : (
        <Rows label={t('calls.declarations')}>
          {data.items.map(({ seatId, name, memberType, state, declaredAt, dueAt, words }) => (
            <Row
              key={seatId}
              title={<bdi>{name ?? t('comments.former-participant')}</bdi>}
              facts={[
                <Tag key="state" {...looks[state]}>
                  {t(`calls.declaration.${state}`)}
                </Tag>,
                t(`bodies.type.${memberType}`),
                declaredAt && t('calls.declared-on', { day: dates.day(declaredAt) }),
                dueAt && t('calls.valid-until', { day: dates.day(dueAt) }),
              ]}
            >
              {words && <InterestList {...words} />}
            </Row>
          ))}
        </Rows>
      )}
    </BodyFrame>
  );
}

function OwnDeclaration({ slug, own }: { slug: string; own: Declarations['items'][number] }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => declareInterests(api, slug, { ...interestsFrom(values), language: t.intl.split('-')[0] ?? 'en' }),
    onSent: async () => {
      await client.invalidateQueries({ queryKey: callsKey });
      showToast({ text: t('calls.declared') });
      return 'keep' as const;
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('calls.own-declaration')}>
      <FormProblem />
      <InterestFields
        interests={own.words?.interests ?? []}
        noInterests={own.words?.noInterests ?? false}
        hint={t('calls.interests-hint')}
      />
      <SubmitButton icon="check">{t('calls.declare')}</SubmitButton>
    </Form>
  );
}
