import { commentPath, spacePath } from '../../../../../shared/space-paths';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Marker, Prose, Quote } from '../../../ui/record';
import type { DeskItem } from '../api';
import { speakerOf } from '../speaker';

/** Characters shown on each side of the passage of a long paragraph. */
const around = 280;

/** Where a comment stands: consultation, text, paragraph with its passage, and what it answers. */
export function ItemPlace({ item }: { item: DeskItem }) {
  const t = useT();
  const { place, comment } = item;
  const { space, document, block } = place;
  return (
    <section className="stack-tight" aria-labelledby="where-title">
      <h3 id="where-title" className="desk-label">
        {t('moderation.where')}{' '}
        <Link to={spacePath(space)} lang={space.language} dir="auto">
          {space.title}
        </Link>
      </h3>
      {document && (
        <p className="desk-meta">
          <span lang={document.language} dir="auto">
            {document.title}
          </span>
          , {t('moderation.version', { number: document.versionNumber })}
          {block && t('moderation.paragraph', { number: block.number })}
        </p>
      )}
      {block && <Passage item={item} />}
      <Parent item={item} />
      {place.threadSize > 1 && (
        <p className="desk-meta">
          <Link to={commentPath(space, comment.rootId)}>
            {t('moderation.whole-thread', { count: place.threadSize })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** The paragraph, with the words the comment is about marked where they still stand there. */
function Passage({ item: { place, comment } }: { item: DeskItem }) {
  const { block } = place;
  if (!block) return null;
  const { text } = block;
  // A reply is about what the comment it answers is about.
  const anchor = comment.anchor?.quote ? comment.anchor : place.parent?.anchor;
  const quote = anchor?.quote?.exact ?? '';
  const expected = anchor?.position?.start ?? 0;
  const start = quote ? nearest(text, quote, expected) : -1;
  const end = start < 0 ? 0 : start + quote.length;
  const from = text.length > 2 * around + quote.length ? Math.max(0, start - around) : 0;
  const to =
    text.length > 2 * around + quote.length ? Math.min(text.length, Math.max(end, from) + around) : text.length;
  return (
    <Quote lang={block.language}>
      {from > 0 && '… '}
      {start < 0 ? (
        text.slice(from, to)
      ) : (
        <>
          {text.slice(from, start)}
          <Marker>{quote}</Marker>
          {text.slice(end, to)}
        </>
      )}
      {to < text.length && ' …'}
    </Quote>
  );
}

/** Where a quote stands, the place nearest to the expected one when it stands there more than once; -1 when nowhere. */
function nearest(text: string, quote: string, expected: number): number {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0] ?? -1;
}

function Parent({ item: { place, comment } }: { item: DeskItem }) {
  const t = useT();
  const { parent } = place;
  if (!comment.parentId) return null;
  if (!parent?.bodyHtml) return <p className="desk-meta">{t('moderation.reply-to-gone')}</p>;
  return (
    <div className="desk-parent">
      <p className="desk-meta">{t('moderation.reply-to', { name: speakerOf(t, parent) })}</p>
      <Prose html={parent.bodyHtml} lang={parent.language ?? undefined} />
    </div>
  );
}
