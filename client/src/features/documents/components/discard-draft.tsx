import type { SpaceAddress } from '../../../../../shared/space-paths';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { discardDraft, type TextDocument, type Version } from '../api';
import { forgetText } from '../forget-text';
import { documentsPath } from '../paths';

/** Throws the draft away, after asking. */
export function DiscardDraft({
  space,
  document,
  version,
}: {
  space: SpaceAddress;
  document: TextDocument;
  version: Version;
}) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = async () => {
    await discardDraft(api, version);
    await navigate(documentsPath(space));
    showToast({ text: t('documents.discarded') });
    await forgetText(client, space, document.id);
  };
  return (
    <p className="draft-discard">
      <Button small kind="danger" icon="trash" onClick={() => setAsking(true)}>
        {t('documents.discard')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('documents.discard-ask')}
          act={t('documents.discard')}
          keep={t('documents.discard-keep')}
          run={discard}
          onClose={() => setAsking(false)}
        >
          <p>{t(document.current ? 'documents.discard-version' : 'documents.discard-all')}</p>
        </ConfirmDialog>
      )}
    </p>
  );
}
