import { useState } from 'react';
import { sessionLimits } from '../../../../../shared/sessions';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { sessionsKey } from '../../sessions/api';
import { cancelSession, type SessionSettings } from '../session-api';
import { CancelDialog } from './cancel-dialog';

/** Calls a session off, with a reason that whoever registered is told. */
export function CancelSession({ session }: { session: SessionSettings }) {
  const t = useT();
  const [asks, setAsks] = useState(false);
  return (
    <div className="stack-tight with-scripts">
      <p>{t('planning.session.cancel-explained')}</p>
      <div>
        <Button kind="danger" icon="close" onClick={() => setAsks(true)}>
          {t('planning.session.cancel')}
        </Button>
      </div>
      {asks && (
        <CancelDialog
          title={t('planning.session.cancel-ask')}
          label={t('planning.session.reason')}
          hint={t('planning.session.reason-hint')}
          limit={sessionLimits.reason}
          act={t('planning.session.cancel')}
          keep={t('planning.session.keep')}
          done={t('planning.session.cancelled')}
          send={(api, reason) => cancelSession(api, session.id, reason)}
          shownBy={sessionsKey}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
