import { type SpaceAddress, commentPath } from '../../../../../shared/space-paths';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { type AnchorOutcome, anchorOutcomes } from '../../../../../shared/documents';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Section } from '../../../ui/page-parts';
import { Marker, Quote } from '../../../ui/record';
import { Row, Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { TabLinks } from '../../../ui/tabs';
import { type AnchorMove, anchorMovesList, type Comparison, comparisonQuery, type VersionSummary } from '../api';
import { commentMovesPath, readingPath } from '../paths';

export interface CommentMovesProps {
  space: SpaceAddress;
  documentId: string;
  version: VersionSummary;
  totals: Record<AnchorOutcome, number>;
  outcome: AnchorOutcome;
  from?: string;
}

/** The comments themselves, one outcome at a time. Only the team receives any. */
export function CommentMoves({ space, documentId, version, totals, outcome, from }: CommentMovesProps) {
  const t = useT();
  const { items, next, more, isPending } = useList(anchorMovesList(version.id, outcome, from));
  const team = items.length > 0;
  const { data: comparison } = useQuery({ ...comparisonQuery(documentId, version.number), enabled: team });
  if (!team) return null;
  const path = commentMovesPath(space, documentId, version.number);
  const blocks = new Map(comparison?.rows.map(({ block }) => [block.id, block]));
  return (
    <Section title={t('documents.moves-list')} note={t('documents.moves-list-note')}>
      <TabLinks
        label={t('documents.moves-list')}
        selected={outcome}
        items={anchorOutcomes
          .toReversed()
          .filter((each) => totals[each] > 0)
          .map((each) => ({
            id: each,
            label: t(`documents.outcome.${each}`),
            count: totals[each],
            to: `${path}?outcome=${each}`,
          }))}
      />
      <div className="tab-panel">
        <Rows label={t(`documents.outcome.${outcome}`)}>
          {items.map((move) => (
            <MoveRow key={move.id} {...{ space, documentId, version, move, blocks }} />
          ))}
        </Rows>
        {next && (
          <ShowMore
            shown={items.length}
            total={totals[outcome]}
            pending={isPending}
            onMore={more}
            href={`${path}?outcome=${outcome}&from=${encodeURIComponent(next)}`}
          />
        )}
      </div>
    </Section>
  );
}

interface MoveRowProps {
  space: SpaceAddress;
  documentId: string;
  version: VersionSummary;
  move: AnchorMove;
  /** The blocks of both versions, by id. */
  blocks: Map<string, Comparison['rows'][number]['block']>;
}

function MoveRow({ space, documentId, version, move, blocks }: MoveRowProps) {
  const t = useT();
  const { id, outcome, oldBlockId, oldExact, newBlockId, newExact } = move;
  const block = blocks.get(newBlockId ?? oldBlockId);
  const place = block?.number;
  const changed = outcome !== 'kept' && newBlockId !== null && newExact !== oldExact;
  return (
    <Row
      title={
        newBlockId ? (
          <Link to={`${readingPath(space, documentId)}?version=${version.number}&block=${newBlockId}#b-${newBlockId}`}>
            {place ? t('documents.on-number', { number: place }) : t('documents.to-passage')}
          </Link>
        ) : (
          <span>{place ? t('documents.was-on-number', { number: place }) : t('documents.was-here')}</span>
        )
      }
      actions={
        <LinkButton small icon="comment" to={commentPath(space, id)}>
          {t('documents.see-comment')}
        </LinkButton>
      }
    >
      <Words
        label={changed ? t('documents.words-before') : null}
        text={oldExact}
        whole={block?.text}
        lang={version.language}
      />
      {changed && (
        <Words label={t('documents.words-now')} text={newExact} whole={block?.text} lang={version.language} />
      )}
    </Row>
  );
}

interface WordsProps {
  label: string | null;
  /** Null where the comment is on the whole paragraph. */
  text: string | null;
  /** The words of that paragraph, as far as they are known. */
  whole: string | undefined;
  lang: string;
}

function Words({ label, text, whole, lang }: WordsProps) {
  const t = useT();
  return (
    <div className="move-words">
      <span className="small muted">{text === null ? t('documents.whole-paragraph') : label}</span>
      {(text ?? whole) && (
        <Quote lang={lang}>{text === null ? beginningOf(whole ?? '') : <Marker>{text}</Marker>}</Quote>
      )}
    </div>
  );
}

const beginningOf = (text: string): string => (text.length > 140 ? `${text.slice(0, 140)}…` : text);
