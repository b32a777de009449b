import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { Section } from '../../../ui/page-parts';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { type Call, callQuery } from '../api';
import { AssessorList } from '../components/assessor-list';
import { CallForm } from '../components/call-form';
import { CallStateTag } from '../components/call-row';
import { CallSteps } from '../components/call-steps';
import { assessorsQuery, callSettingsQuery } from '../manage-api';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManaged(args);
  const id = args.params['callId'] ?? '';
  const call = await args.context.get(loaderServices).queryClient.ensureQueryData(callQuery(id));
  if (call.can.handle) await prepare(args.context, assessorsQuery(id));
  return call.can.edit ? prepare(args.context, callSettingsQuery(id)) : null;
}

/** A call as its team leads it: the next steps, who assesses, and while it is a draft its words. */
export function Component() {
  const t = useT();
  const { slug = '', callId = '' } = useParams();
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const dates = useDates(call.timeZone);
  return (
    <ManageFrame
      slug={slug}
      part="calls"
      title={call.title}
      lede={
        <p className="cluster">
          <CallStateTag state={call.state} />
          {dates.deadline(call.state === 'draft' || call.state === 'open' ? 'closes' : 'closed', call.closesAt)}
        </p>
      }
    >
      <Section title={t('calls.next-steps')} note={t(`calls.next.${call.state}`)}>
        <CallSteps call={call} />
      </Section>
      {call.can.handle && call.state !== 'draft' && (
        <Section title={t('calls.assessors')} note={t('calls.assessors-note')}>
          <AssessorList call={call} />
        </Section>
      )}
      {call.can.edit && <Words call={call} />}
    </ManageFrame>
  );
}

function Words({ call }: { call: Call }) {
  const t = useT();
  const { data: body } = useSuspenseQuery(bodyQuery(call.bodySlug));
  const { data: settings } = useSuspenseQuery(callSettingsQuery(call.id));
  return (
    <Section title={t('calls.write')}>
      <CallForm key={settings.version} slug={call.bodySlug} language={body.language} call={settings} />
    </Section>
  );
}
