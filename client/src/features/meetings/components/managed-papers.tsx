import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ProblemNotice } from '../../../ui/notice';
import { type Meeting, meetingsKey, type Paper } from '../api';
import { removePaper, setGround } from '../manage-api';
import { HandIn } from './hand-in';
import { Papers } from './papers';

/** The papers as the team keeps them, and the way to hand in another. */
export function ManagedPapers({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const may = meeting.can.handIn;
  return (
    <div className="stack-wide">
      <Papers
        meeting={meeting}
        renderActions={may ? (paper) => <PaperActions meeting={meeting} paper={paper} /> : undefined}
      />
      {may && (
        <div className="stack with-scripts">
          <h3>{t('meetings.hand-in')}</h3>
          <HandIn meeting={meeting} />
        </div>
      )}
    </div>
  );
}

function PaperActions({ meeting, paper }: { meeting: Meeting; paper: Paper }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: meetingsKey });
  const disclosing = useMutation({ mutationFn: () => setGround(api, meeting.id, paper.id, null), onSuccess: refresh });
  const remove = async () => {
    await removePaper(api, meeting.id, paper.id);
    showToast({ text: t('meetings.paper-removed') });
    await refresh();
  };
  return (
    <>
      {paper.ground && (
        <Button kind="quiet" small icon="show" pending={disclosing.isPending} onClick={() => disclosing.mutate()}>
          {t('meetings.disclose')}
        </Button>
      )}
      <Button kind="quiet" small icon="trash" onClick={() => setAsked(true)}>
        {t('meetings.remove-paper')}
      </Button>
      {disclosing.error && <ProblemNotice problem={asProblem(disclosing.error).problem} />}
      {asked && (
        <ConfirmDialog
          title={t('meetings.ask-remove-paper')}
          act={t('meetings.remove-paper')}
          keep={t('meetings.keep-paper')}
          run={remove}
          onClose={() => setAsked(false)}
        >
          <p>{t('meetings.brings-remove-paper', { title: paper.title })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
