import { useState } from 'react';
import { Link } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { type JointPosition, movePosition } from '../api';
import { usePositionAct } from '../use-position-act';

type Step = 'settle' | 'redraft';

/** What can be done with its life now, and where it went. */
export function PositionSteps({ position }: { position: JointPosition }) {
  const t = useT();
  const act = usePositionAct();
  const [asked, setAsked] = useState<Step | null>(null);
  const { id, can, space } = position;
  return (
    <div className="cluster">
      {space && (
        <p>
          {t('positions.handed-in-to')}{' '}
          <Link to={spacePath(space)} lang={space.language}>
            {space.title}
          </Link>
        </p>
      )}
      {can.settle && (
        <Button kind="primary" icon="seal" onClick={() => setAsked('settle')}>
          {t('positions.do.settle')}
        </Button>
      )}
      {can.redraft && (
        <Button icon="suggest" onClick={() => setAsked('redraft')}>
          {t('positions.do.redraft')}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          kind="primary"
          title={t(`positions.ask.${asked}`)}
          act={t(`positions.do.${asked}`)}
          keep={t('positions.not-yet')}
          run={() => act((api) => movePosition(api, id, asked), t(`positions.done.${asked}`))}
          onClose={() => setAsked(null)}
        >
          <p>{t(`positions.brings.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
