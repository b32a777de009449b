import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../lib/query';
import { type ImportResult, readVersion } from './api';
import { type DraftPageState, reportWith } from './kept-report';
import { forgetText } from './forget-text';
import { draftPath } from './paths';
import { correctDraft, type Corrections, type Destination, previewFile, storeFile, type TextFile } from './import-file';

/** How far the work is. */
export interface ImportProgress {
  step: 'sending' | 'reading' | 'correcting';
  done: number;
  total: number;
}

/** A file that was read, not stored yet. */
export interface Preview {
  text: TextFile;
  result: ImportResult;
}

/** From a file to a draft: look at what it would become, then store it. */
export function useImport(destination: Destination) {
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const sending = (done: number, total: number) =>
    setProgress({ step: done < total ? 'sending' : 'reading', done, total });

  const preview = useMutation({
    mutationFn: async (text: TextFile): Promise<Preview> => {
      setProgress({ step: 'sending', done: 0, total: text.file.size });
      return { text, result: await previewFile(destination, text, sending) };
    },
    onSettled: () => setProgress(null),
  });
  const store = useMutation({
    mutationFn: async ({ text, corrections }: { text: TextFile; corrections: Corrections }) => {
      setProgress({ step: 'sending', done: 0, total: text.file.size });
      const stored = await storeFile(destination, text, sending);
      const language = text.language ?? preview.data?.result.language ?? 'en';
      await correctDraft(api, stored, corrections, language, (done, total) =>
        setProgress({ step: 'correcting', done, total }),
      );
      const { blocks } = await readVersion(api, stored.documentId, stored.number, language);
      return { ...stored, report: reportWith(stored.warnings, blocks) };
    },
    onSuccess: async ({ documentId, report }) => {
      await forgetText(client, destination.space, documentId);
      await navigate(draftPath(destination.space, documentId), { state: { report } satisfies DraftPageState });
    },
    onSettled: () => setProgress(null),
  });
  return { preview, store, progress };
}
