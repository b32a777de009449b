import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices } from '../../../lib/loader';
import { PageHead, Section } from '../../../ui/page-parts';
import '../../agreements/agreements.css';
import '../../planning/planning.css';
import { type JointPosition, positionQuery } from '../api';
import { Fingerprint } from '../components/fingerprint';
import { HandInForm, Participants, PositionSteps, SignForm, TextEditor } from '../components/late-forms';
import { PositionTag } from '../components/position-tag';
import { Remarks } from '../components/remarks';
import { Signatures } from '../components/signatures';
import { TextView } from '../components/text-view';
import '../positions.css';
import { remarksOn } from '../remarks-on';
import { useSpeakingFor } from '../use-speaking-for';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  const { queryClient } = context.get(loaderServices);
  const { can } = await queryClient.ensureQueryData(positionQuery(params['positionId'] ?? ''));
  await Promise.all([PositionSteps.ready(), can.write && TextEditor.ready()]);
  return null;
}

/** A joint position: the workspace of those who write it, and the page for everyone once it is handed in. */
export function Component() {
  const t = useT();
  const { positionId = '' } = useParams();
  const { data: position } = useSuspenseQuery(positionQuery(positionId));
  const takesPart = useSpeakingFor(position).length > 0;
  const { state, signsFor, can } = position;
  return (
    <>
      <Head position={position} takesPart={takesPart} />
      <div className="page">
        <Section id="text" title={t('positions.text')} note={t(`positions.text-note.${can.write ? 'write' : 'read'}`)}>
          {can.write ? <TextEditor position={position} /> : <TextView position={position} />}
        </Section>
        {takesPart && (can.comment || remarksOn(position, null).length > 0) && (
          <Section id="comments" title={t('positions.comments-whole')} note={t('positions.comments-note')}>
            <Remarks position={position} paragraphId={null} />
          </Section>
        )}
        {signsFor.map((organisation) => (
          <Section
            key={organisation.id}
            id={`sign-${organisation.id}`}
            title={t('positions.sign-for', { name: organisation.name })}
            note={t('positions.sign-note')}
          >
            <SignForm position={position} organisation={organisation} />
          </Section>
        ))}
        {(state !== 'drafting' || position.signatures.length > 0) && (
          <Section id="signatures" title={t('positions.signatures')} note={t('positions.signatures-note')}>
            <Signatures position={position} />
          </Section>
        )}
        {can.handIn && (
          <Section id="hand-in" title={t('positions.hand-in')} note={t('positions.hand-in-note')}>
            <HandInForm position={position} />
          </Section>
        )}
        {takesPart && state !== 'handed-in' && (
          <Section id="organisations" title={t('positions.participants')} note={t('positions.participants-note')}>
            <Participants position={position} />
          </Section>
        )}
        {state !== 'drafting' && (
          <Section id="fingerprint" title={t('positions.fingerprint')} note={t('positions.fingerprint-note')}>
            <Fingerprint position={position} />
          </Section>
        )}
      </div>
    </>
  );
}

function Head({ position, takesPart }: { position: JointPosition; takesPart: boolean }) {
  const t = useT();
  const dates = useDates();
  const { title, language, state, space, handedInAt, signatories } = position;
  usePage({ title });
  const there = space ? [{ label: space.title, to: `${spacePath(space)}#positions` }] : [];
  return (
    <PageHead
      title={title}
      lang={language}
      trail={takesPart ? [{ label: t('positions.title'), to: '/positions' }] : there}
      margin={
        <>
          <strong>{t('positions.joint-position')}</strong>
          <PositionTag state={state} />
          {handedInAt && <time dateTime={handedInAt}>{dates.day(handedInAt)}</time>}
        </>
      }
      lede={
        <p>
          {handedInAt
            ? t('positions.handed-in-by', { day: dates.day(handedInAt), count: signatories.length })
            : t(`positions.state-means.${state}`)}
        </p>
      }
    >
      <PositionSteps position={position} />
    </PageHead>
  );
}
