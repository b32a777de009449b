import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Section } from '../../../ui/page-parts';
import { Tag } from '../../../ui/tag';
import { type TextDocument, type VersionSummary, versionQuery } from '../api';
import { actionParents } from '../block-facts';
import { readingPath, translationsPath } from '../paths';
import { useDraftEditing } from '../use-draft-editing';
import { CountsLine } from './counts-line';
import { DiscardDraft } from './discard-draft';
import { DraftBlocks } from './draft-blocks';
import { draftAnchor } from './draft-block';
import { KeptReport } from './kept-report';
import { PublishDialog } from './publish-dialog';
import { RenameForm } from './rename-form';
import { TextHead } from './text-head';
import type { TextSpace } from '../text-space';

export interface DraftEditorProps {
  space: TextSpace;
  document: TextDocument;
  draft: VersionSummary;
}

/** A draft to write and to publish. */
export function DraftEditor({ space, document, draft }: DraftEditorProps) {
  const t = useT();
  const { data: version } = useSuspenseQuery(versionQuery(document.id, draft.number, draft.language));
  const editing = useDraftEditing(document.id, draft, version);
  const [publishing, setPublishing] = useState(false);
  const { number } = version;
  return (
    <>
      <TextHead
        space={space}
        title={version.title}
        lang={version.language}
        margin={
          <p>
            <Tag icon="suggest">{t('documents.draft-of', { number })}</Tag>
          </p>
        }
        lede={<p>{t('documents.draft-lede')}</p>}
      />
      <div className="draft-tools toolbar-sticky">
        <div className="page toolbar">
          <Contents editing={editing} language={version.language} />
          <LinkButton small icon="show" to={`${readingPath(space, document.id)}?version=${number}`}>
            {t('documents.see-page')}
          </LinkButton>
          <LinkButton small icon="translate" to={translationsPath(space, document.id, number)}>
            {t('documents.translations')}
          </LinkButton>
          {version.can.publish && (
            <span className="toolbar-end">
              <Button small kind="primary" icon="check" onClick={() => setPublishing(true)}>
                {t('documents.publish', { number })}
              </Button>
            </span>
          )}
        </div>
      </div>
      <div className="page">
        <KeptReport language={version.language} blocks={version.blocks} />
        <Section title={t('documents.text')} note={t('documents.editor-note')}>
          <CountsLine
            kinds={editing.blocks.map(({ kind }) => kind)}
            parents={actionParents(
              editing.blocks.map(({ id: key, parentId: parent, kind }) => ({ key, parent, kind })),
            )}
          />
          <DraftBlocks editing={editing} lang={version.language} />
        </Section>
        <Section title={t('documents.about-text')} note={t('documents.about-text-note')}>
          <RenameForm version={version} steps={editing.steps} />
          <DiscardDraft space={space} document={document} version={version} />
        </Section>
      </div>
      {publishing && (
        <PublishDialog
          space={space}
          document={document}
          version={version}
          editing={editing}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  );
}

function Contents({ editing, language }: { editing: ReturnType<typeof useDraftEditing>; language: string }) {
  const t = useT();
  const headings = editing.blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length < 2) return null;
  return (
    <details className="menu menu-start">
      <summary className="button button-small">
        <Icon name="list" size="s" />
        {t('documents.contents')}
      </summary>
      <nav className="menu-panel menu-panel-wide" aria-label={t('documents.contents')}>
        <ul role="list">
          {headings.map(({ id, label, text }) => (
            <li key={id}>
              <a href={`#${draftAnchor(id)}`} lang={language} dir="auto">
                {label} {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
