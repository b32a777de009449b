import type { SpaceAddress } from '../../../../../shared/space-paths';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Facts } from '../../../ui/register';
import { Skeleton } from '../../../ui/waiting';
import { useLanguageName } from '../../planning/language-name';
import {
  comparisonQuery,
  publishDraft,
  type TextDocument,
  translationsQuery,
  type Version,
  type VersionSummary,
} from '../api';
import { forgetText } from '../forget-text';
import { commentMovesPath, documentsPath } from '../paths';
import type { DraftEditing } from '../use-draft-editing';

export interface PublishDialogProps {
  space: SpaceAddress;
  document: TextDocument;
  version: Version;
  editing: DraftEditing;
  onClose: () => void;
}

/** Says what publishing does, then does it. */
export function PublishDialog({ space, document, version, editing, onClose }: PublishDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { number } = version;
  const { settle, steps } = editing;
  // Publishing changes which version is current; what it replaces stays what it was.
  const [current] = useState(document.current);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    void settle().then(() => setSettled(true));
  }, [settle]);

  const publish = async () => {
    await settle();
    try {
      await publishDraft(api, steps.now());
    } catch (error) {
      // The next attempt is about the draft as it is now, which the page then shows.
      if (asProblem(error).code === 'version-conflict') await steps.refresh();
      throw error;
    }
    await forgetText(client, space, document.id);
    await navigate(current ? commentMovesPath(space, document.id, number) : documentsPath(space));
    showToast({ text: t('documents.published', { number }) });
  };
  return (
    <ConfirmDialog
      kind="primary"
      title={t('documents.publish-ask', { number })}
      act={t('documents.publish', { number })}
      keep={t('documents.publish-not-yet')}
      run={publish}
      onClose={onClose}
    >
      {current ? (
        <Replaces documentId={document.id} current={current} number={number} ready={settled} />
      ) : (
        <p>{t('documents.publish-first')}</p>
      )}
      <MissingWords version={version} />
      <p>{t('documents.publish-for-good')}</p>
    </ConfirmDialog>
  );
}

interface ReplacesProps {
  documentId: string;
  /** What readers have until then. */
  current: VersionSummary;
  number: number;
  /** Whether everything that was written is stored. */
  ready: boolean;
}

/** What readers will find changed, and what becomes of the comments. */
function Replaces({ documentId, current, number, ready }: ReplacesProps) {
  const t = useT();
  const dates = useDates();
  const { data } = useQuery({ ...comparisonQuery(documentId, number, current.number), enabled: ready });
  if (!current.publishedAt) return null;
  const kinds = ['changed', 'added', 'removed', 'moved'] as const;
  return (
    <>
      <p>{t('documents.publish-replaces', { number: current.number, day: dates.day(current.publishedAt) })}</p>
      {!data && <Skeleton />}
      {data && kinds.every((kind) => data.totals[kind] === 0) && <p>{t('documents.publish-no-change')}</p>}
      {data && (
        <Facts
          items={kinds.flatMap((kind) =>
            data.totals[kind] > 0 ? [t(`documents.total.${kind}`, { count: data.totals[kind] })] : [],
          )}
        />
      )}
      <p>{t('documents.publish-comments')}</p>
    </>
  );
}

/** Languages in which readers will meet paragraphs in the language of the original. */
function MissingWords({ version }: { version: Version }) {
  const t = useT();
  const nameOf = useLanguageName();
  const { data = [] } = useQuery(translationsQuery(version.id));
  return data.flatMap(({ language, missing, outdated }) =>
    missing + outdated > 0
      ? [
          <p key={language}>
            {t('documents.publish-untranslated', { language: nameOf(language), count: missing + outdated })}
          </p>,
        ]
      : [],
  );
}
