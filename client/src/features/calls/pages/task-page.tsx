import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { callLimits } from '../../../../../shared/calls';
import { Form, useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { LinkButton } from '../../../ui/button';
import { Checkbox } from '../../../ui/choice';
import { Empty } from '../../../ui/empty';
import { FormProblem } from '../../../ui/form-problem';
import { PageHead } from '../../../ui/page-parts';
import { Row, Rows } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import '../../planning/planning.css';
import { type AssessorTask, callsKey, declareConflicts, taskQuery } from '../api';

export function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  return prepare(args.context, taskQuery(args.params['callId'] ?? ''));
}

/** What an assessor has to do: first to say where they have a conflict of interest, then to assess the rest. */
export function Component() {
  const t = useT();
  const { callId = '' } = useParams();
  const { data: task } = useSuspenseQuery(taskQuery(callId));
  usePage({ title: t('calls.assess-for', { call: task.callTitle }) });
  return (
    <>
      <PageHead
        title={t('calls.assess')}
        lede={
          <>
            <p lang={task.callLanguage} dir="auto">
              {task.callTitle} · {task.bodyTitle}
            </p>
            <p>{t('calls.assess-lede')}</p>
          </>
        }
      />
      <div className="page plan-part">
        <Work task={task} />
      </div>
    </>
  );
}

function Work({ task }: { task: AssessorTask }) {
  const t = useT();
  if (!task.isOpen && task.applicants.length === 0)
    return (
      <Empty title={t('calls.not-begun')}>
        <p>{t('calls.not-begun-explained')}</p>
      </Empty>
    );
  if (!task.hasDeclared && task.isOpen) return <Conflicts task={task} />;
  return (
    <Rows label={t('calls.applications')}>
      {task.applicants.map(({ id, name, organisation, progress }) => (
        <Row
          key={id}
          title={<bdi>{organisation?.name ?? name}</bdi>}
          facts={[t(`calls.progress.${progress}`)]}
          actions={
            progress !== 'recused' && (
              <LinkButton small to={`/applications/${id}/assessment`} icon="arrow-end">
                {t('calls.read-one', { name: organisation?.name ?? name })}
              </LinkButton>
            )
          }
        />
      ))}
    </Rows>
  );
}

/** By the names alone; nothing else of an application is shown before. */
function Conflicts({ task }: { task: AssessorTask }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => {
      const conflicts = task.applicants
        .filter(({ id }) => values.checked(`conflict.${id}`))
        .map(({ id }) => ({ applicationId: id, reason: values.text(`reason.${id}`) || t('calls.no-reason-given') }));
      return declareConflicts(api, task.callId, conflicts);
    },
    onSent: () => client.invalidateQueries({ queryKey: callsKey }),
  });
  return (
    <Form form={form} method="post" aria-label={t('calls.conflicts')}>
      <h2>{t('calls.conflicts')}</h2>
      <p>{t('calls.conflicts-explained')}</p>
      <FormProblem />
      {task.applicants.map(({ id, name, organisation }) => (
        <fieldset className="plan-row" key={id}>
          <legend>
            <bdi>{organisation ? `${organisation.name} (${name})` : name}</bdi>
          </legend>
          <Checkbox name={`conflict.${id}`} label={t('calls.conflict')} />
          <TextField
            name={`reason.${id}`}
            optional
            label={t('calls.conflict-reason')}
            maxLength={callLimits.reason}
            dir="auto"
          />
        </fieldset>
      ))}
      <SubmitButton icon="check">{t('calls.declare-conflicts')}</SubmitButton>
    </Form>
  );
}
