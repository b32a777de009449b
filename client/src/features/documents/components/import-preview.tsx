import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { contentLanguage, contentLanguages, isContentLanguage } from '../../../../../shared/vocabulary/languages';
import { documentLimits } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { SelectField, TextField } from '../../../ui/text-field';
import { actionParents, type BlockFacts } from '../block-facts';
import { corrected, type Corrections, type TextFile } from '../import-file';
import { placeOf } from '../kept-report';
import type { Preview } from '../use-import';
import { CountsLine } from './counts-line';
import { ImportReport } from './import-report';
import { PreviewBlock, previewAnchor } from './preview-block';

export interface ImportPreviewProps {
  preview: Preview;
  /** Activities to comment in; none when the document has its own already. */
  activities: { id: string; title: string }[];
  pending: boolean;
  /** How far the storing is, or why it failed. */
  progress: ReactNode;
  /** Reads the file again as a text in another language: rules for headings and lists differ by language. */
  onLanguage: (language: string) => void;
  onStore: (text: TextFile, corrections: Corrections) => void;
  onBack: () => void;
}

/** What the file would become, in full, with what was not understood; from here it is stored or left. */
export function ImportPreview({
  preview: { text, result },
  activities,
  pending,
  progress,
  onLanguage,
  onStore,
  onBack,
}: ImportPreviewProps) {
  const t = useT();
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const [title, setTitle] = useState(text.title ?? (result.title || text.file.name.replace(/\.[^.]*$/, '')));
  const [activityId, setActivityId] = useState(activities[0]?.id);
  const language = contentLanguage(text.language ?? result.language) ?? 'en';
  const correct = useCallback((index: number, facts: BlockFacts | null) => {
    setCorrections((before) => {
      const next = new Map(before);
      if (facts) next.set(index, facts);
      else next.delete(index);
      return next;
    });
  }, []);
  const placed = useMemo(
    () =>
      result.warnings.map((warning) => {
        const place = placeOf(warning, result.blocks);
        return { ...warning, block: place, anchor: place === null ? null : previewAnchor(place) };
      }),
    [result],
  );
  const warned = useMemo(() => new Set(placed.map(({ block }) => block)), [placed]);
  const kinds = result.blocks.map((block, index) => corrections.get(index)?.kind ?? block.kind);
  const store = () => onStore({ ...text, title: title.trim() || undefined, language, activityId }, corrections);
  return (
    <>
      <Section
        title={t('documents.preview')}
        note={t('documents.preview-note', { name: text.file.name, format: t(`documents.format.${result.format}`) })}
      >
        <div className="form">
          <TextField
            name="title"
            label={t('documents.field.title')}
            dir="auto"
            lang={language}
            value={title}
            maxLength={documentLimits.title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <SelectField
            name="language"
            label={t('documents.field.language')}
            hint={t(text.language ? 'documents.language-chosen' : 'documents.language-found')}
            value={language}
            disabled={pending}
            onChange={({ currentTarget: { value } }) => isContentLanguage(value) && onLanguage(value)}
            options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
          />
          {activities.length > 1 && (
            <SelectField
              name="activity"
              label={t('documents.field.activity')}
              value={activityId}
              onChange={({ currentTarget }) => setActivityId(currentTarget.value)}
              options={activities.map(({ id, title: name }) => ({ value: id, label: name }))}
            />
          )}
          <div className="stack-tight">
            <p>{t('documents.preview-counts', { count: result.blocks.length })}</p>
            <CountsLine
              kinds={kinds}
              parents={actionParents(
                result.blocks.map(({ parent }, key) => ({ key, parent, kind: kinds[key] ?? 'paragraph' })),
              )}
            />
          </div>
          {progress}
          <div className="form-actions">
            <Button kind="primary" icon="check" pending={pending} onClick={store}>
              {t('documents.store')}
            </Button>
            <Button onClick={onBack} disabled={pending}>
              {t('documents.other-file')}
            </Button>
          </div>
          <p className="small muted">{t('documents.store-note')}</p>
        </div>
      </Section>
      <Section title={t('documents.report')} note={t('documents.report-note')}>
        {result.warnings.length === 0 ? (
          <Notice tone="positive" title={t('documents.report-none')} />
        ) : (
          <>
            <p className="report-count strong">{t('documents.report-count', { count: result.warnings.length })}</p>
            <ImportReport warnings={placed} language={language} />
          </>
        )}
      </Section>
      <Section title={t('documents.text')} note={t('documents.text-note')}>
        <ol className="text-blocks" role="list">
          {result.blocks.map((block, index) => (
            <PreviewBlock
              key={index}
              block={corrected(block, corrections.get(index))}
              index={index}
              lang={language}
              warned={warned.has(index)}
              changed={corrections.has(index)}
              onChange={correct}
            />
          ))}
        </ol>
      </Section>
    </>
  );
}
