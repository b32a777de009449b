import { commentPath, spacePath } from '../../../../../shared/space-paths';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePage } from '../../../lib/head';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { useDates } from '../../../lib/dates';
import { FormProblem } from '../../../ui/form-problem';
import { Notice } from '../../../ui/notice';
import { PageHead, Pairs } from '../../../ui/page-parts';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { type FollowedReport, followReport } from '../api';

/** What became of a report, for whoever has its code. The code is sent, never put into an address. */
export function Component() {
  const t = useT();
  const api = useApi();
  const [report, setReport] = useState<FollowedReport | null>(null);
  usePage({ title: t('moderation.report.title'), description: t('moderation.report.lede') });
  const form = useForm({
    send: async (values) => {
      const code = values.text('code');
      if (!code) throw problemOf('validation-failed', { errors: [{ pointer: '/code', code: 'isNotEmpty' }] });
      return followReport(api, code);
    },
    onSent: (found) => {
      setReport(found);
      return 'keep' as const;
    },
  });
  const unknown = form.problem?.code === 'not-found';
  return (
    <PageHead title={t('moderation.report.title')} lede={<p>{t('moderation.report.lede')}</p>}>
      <Form form={form}>
        {!unknown && <FormProblem />}
        <TextField
          name="code"
          label={t('moderation.report.code')}
          hint={t('moderation.report.code-hint')}
          error={unknown ? t('moderation.report.unknown') : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
        />
        <SubmitButton>{t('moderation.report.look')}</SubmitButton>
      </Form>
      {report && !form.problem && <Outcome report={report} />}
    </PageHead>
  );
}

const tones = { restricted: 'positive', kept: 'accent', withdrawn: 'accent' } as const;

function Outcome({ report }: { report: FollowedReport }) {
  const t = useT();
  const dates = useDates();
  const { outcome, decision, reason, explanation, createdAt, closedAt, space, commentId } = report;
  const to = outcome === 'kept' || outcome === null ? commentPath(space, commentId) : spacePath(space);
  return (
    <div className="stack">
      <Notice
        live
        tone={outcome ? tones[outcome] : 'caution'}
        icon={outcome ? undefined : 'clock'}
        title={t(`moderation.report.outcome.${outcome ?? 'open'}`)}
        actions={
          <Link to={to}>
            {t(
              outcome === 'kept' || outcome === null
                ? 'moderation.report.to-comment'
                : 'moderation.report.to-consultation',
            )}
          </Link>
        }
      >
        <p>{t(`moderation.report.meaning.${outcome ?? 'open'}`)}</p>
      </Notice>
      <Pairs
        items={[
          { term: t('moderation.report.sent'), value: dates.moment(createdAt) },
          { term: t('moderation.report.reason'), value: t(`comments.reason.${reason}`) },
          { term: t('moderation.report.words'), value: <q dir="auto">{explanation}</q> },
          ...(closedAt ? [{ term: t('moderation.report.decided'), value: dates.moment(closedAt) }] : []),
          ...(decision
            ? [
                { term: t('moderation.report.decision'), value: t(`moderation.done.${decision.action}`) },
                { term: t('moderation.report.because'), value: t(`comments.reason.${decision.reason}`) },
                { term: t('moderation.report.rests-on'), value: t(`moderation.ground.${decision.ground}`) },
              ]
            : []),
        ]}
      />
    </div>
  );
}
