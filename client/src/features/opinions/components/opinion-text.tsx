import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { BlockText } from '../../documents/components/block-text';
import '../../documents/documents.css';
import type { Opinion } from '../api';

/** The text that is decided on or was adopted, as it stands for good. */
export function OpinionText({ opinion: { text, state } }: { opinion: Opinion }) {
  const t = useT();
  if (!text) return <Empty title={t('opinions.no-text')}>{t('opinions.no-text-explained')}</Empty>;
  return (
    <div className="opinion-text">
      {state !== 'published' && <p className="small muted">{t('opinions.text-version', { number: text.number })}</p>}
      {text.blocks.map((block) => (
        <div key={block.id} id={`b-${block.id}`}>
          <BlockText block={block} lang={block.language} />
        </div>
      ))}
    </div>
  );
}
