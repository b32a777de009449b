import { type ReactNode, useEffect, useRef } from 'react';
import { asProblem } from '../../../lib/problems';
import { useT } from '../../../lib/i18n';
import { ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Progress } from '../../../ui/waiting';
import type { Destination } from '../import-file';
import { type ImportProgress, useImport } from '../use-import';
import { FileDrop } from './file-drop';
import { ImportPreview } from './import-preview';

export interface ImportStepsProps {
  destination: Destination;
  activities: { id: string; title: string }[];
  /** Other ways to begin, as long as no file is chosen. */
  children?: ReactNode;
}

/** Choosing a file, looking at what it becomes, storing it. */
export function ImportSteps({ destination, activities, children }: ImportStepsProps) {
  const t = useT();
  const { preview, store, progress } = useImport(destination);
  const shown = preview.data ?? null;
  const top = useRef<HTMLDivElement>(null);
  const chosen = shown?.text.file;
  useEffect(() => {
    if (chosen) top.current?.focus();
  }, [chosen]);

  if (shown) {
    return (
      <div ref={top} tabIndex={-1} className="import-preview">
        <ImportPreview
          key={`${shown.text.language}-${shown.text.file.name}`}
          preview={shown}
          activities={activities}
          pending={store.isPending || preview.isPending}
          progress={<Working progress={progress} error={store.error ?? preview.error} />}
          onLanguage={(language) => preview.mutate({ ...shown.text, language })}
          onStore={(text, corrections) => store.mutate({ text, corrections })}
          onBack={() => {
            store.reset();
            preview.reset();
          }}
        />
      </div>
    );
  }
  return (
    <>
      <Section title={t('documents.from-file')} note={t('documents.from-file-note')}>
        <div className="stack">
          <FileDrop
            disabled={preview.isPending}
            onFile={(file) => preview.mutate({ file })}
            onRefused={preview.reset}
          />
          <Working progress={progress} error={preview.error} />
        </div>
      </Section>
      {children}
    </>
  );
}

function Working({ progress, error }: { progress: ImportProgress | null; error: Error | null }) {
  const t = useT();
  if (progress) {
    const { step, done, total } = progress;
    const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
    const figures =
      step === 'correcting'
        ? t('documents.progress.blocks', { done, total })
        : t('documents.progress.sent', { done: kilobytes(done), total: kilobytes(total) });
    return <Progress label={t(`documents.progress.${step}`)} {...{ done, total, figures }} />;
  }
  return error && <ProblemNotice problem={asProblem(error).problem} />;
}
