import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { announce } from '../../../lib/announcements';
import { useT } from '../../../lib/i18n';
import { restricts } from '../../../../../shared/moderation';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { actKeys, actsOn } from '../acts';
import { bringIntoView } from '../bring-into-view';
import type { Decision, DeskItem } from '../api';
import { useDecision } from '../use-decision';
import { useSingleKeys } from '../../../lib/single-keys';
import { useWhen } from '../use-when';
import { DecisionForm } from './decision-form';
import { ItemLog } from './item-log';
import { ItemPlace } from './item-place';
import { ItemHead, ItemWords } from './item-view';
import { ItemWhy } from './item-why';

/** Where the item stands on a page of its own. */
const narrow = '(max-width: 39.99rem)';

interface ItemPaneProps {
  item: DeskItem;
  /** The item as a colleague or its author left it meanwhile. */
  news: DeskItem | undefined;
  /** The queue, for narrow windows where it stands on a page of its own. */
  back: string;
  onDecided: (item: DeskItem, decision: Decision) => void;
  onRefused: () => void;
  onAccept: (item: DeskItem) => void;
  onUndo: (decisionId: string) => void;
  onNext: () => void;
}

/** One comment where it stands, with everything that is known about it, and the decision below. */
export function ItemPane(props: ItemPaneProps) {
  const { item, news, back, onDecided, onRefused, onAccept, onUndo, onNext } = props;
  const t = useT();
  const decision = useDecision(item, (decided) => onDecided(item, decided));
  const acts = actsOn(item);
  useDecisionKeys(item, decision, acts);
  useInView(decision);
  const ways = news && <NewsActions onAccept={() => onAccept(news)} onNext={onNext} />;
  return (
    <section className="desk-item" aria-labelledby="item-title">
      <div className="desk-context">
        <p className="desk-back">
          <Link to={back} preventScrollReset>
            <Icon name="arrow-start" size="s" />
            {t('moderation.back')}
          </Link>
        </p>
        <ItemHead item={item} />
        {news && !decision.form.problem && <News news={news} item={item} actions={ways} />}
        <div className="desk-columns">
          <div className="stack">
            <ItemPlace item={item} />
            <ItemWords item={item} decision={decision} />
          </div>
          <div className="desk-side">
            <ItemWhy item={item} />
            <ItemLog commentId={item.comment.id} onUndo={onUndo} />
          </div>
        </div>
      </div>
      {item.can.decide && acts.length > 0 ? (
        <DecisionForm
          decision={decision}
          acts={acts}
          keys
          onLeave={() => leave(decision)}
          onSkip={onNext}
          refusedActions={ways}
          onRefused={onRefused}
        />
      ) : (
        <WhyNot item={item} onNext={onNext} />
      )}
    </section>
  );
}

/** `p` `r` `h` `b` choose, `Enter` decides. Where a reason has to be given first, focus goes there. */
function useDecisionKeys(
  item: DeskItem,
  decision: ReturnType<typeof useDecision>,
  acts: ReturnType<typeof actsOn>,
): void {
  const t = useT();
  const { form, reason } = decision;
  const reasonWanted = useRef(false);
  useEffect(() => {
    if (!reasonWanted.current) return;
    reasonWanted.current = false;
    form.element.current?.querySelector<HTMLSelectElement>('select')?.focus();
  });
  const choose = (key: string) => {
    const act = acts.find((each) => actKeys[each] === key);
    if (!act || !item.can.decide) return;
    decision.choose(act);
    reasonWanted.current = restricts(act) && !reason;
    announce(t('moderation.chosen', { act: t(`moderation.act.${act}`) }));
  };
  useSingleKeys({
    p: () => choose('p'),
    r: () => choose('r'),
    h: () => choose('h'),
    b: () => choose('b'),
    Escape: () => decision.action && leave(decision),
    Enter: () => form.element.current?.requestSubmit(),
  });
}

/** Back to the item, with nothing decided and nothing lost. */
function leave(decision: ReturnType<typeof useDecision>): void {
  decision.choose(null);
  document.getElementById('item-title')?.focus({ preventScroll: true });
}

/** What is to be filled in next comes into view: the words when passages are to be chosen, else the reason. */
function useInView({ action, form }: ReturnType<typeof useDecision>): void {
  const { element } = form;
  useEffect(() => {
    if (action === 'redact') bringIntoView(document.getElementById('what-title'), 'start');
    else if (action && matchMedia(narrow).matches) element.current?.scrollIntoView({ block: 'end' });
  }, [action, element]);
}

/** What happened to the item while it was being read; nothing on the page has moved. */
function News({ news, item, actions }: { news: DeskItem; item: DeskItem; actions: ReactNode }) {
  const t = useT();
  const when = useWhen();
  const [decision] = news.decisions;
  const decided = decision && decision.id !== item.decisions[0]?.id && !decision.undoneAt ? decision : null;
  const by = decided?.by ?? t('moderation.somebody');
  return (
    <Notice
      icon="users"
      live
      title={
        decided
          ? t('moderation.refused.decided-meanwhile', { by, time: when(decided.at) })
          : t('moderation.changed-meanwhile')
      }
      actions={actions}
    >
      {decided && <p>{t(`moderation.refused.how.${decided.action}`)}</p>}
    </Notice>
  );
}

function NewsActions({ onAccept, onNext }: { onAccept: () => void; onNext: () => void }) {
  const t = useT();
  return (
    <>
      <Button small onClick={onAccept}>
        {t('moderation.show-now')}
      </Button>
      <Button small onClick={onNext}>
        {t('moderation.next')}
      </Button>
    </>
  );
}

/** Why nothing can be decided here, and what to do instead. */
function WhyNot({ item, onNext }: Pick<ItemPaneProps, 'item' | 'onNext'>) {
  const t = useT();
  const when = useWhen();
  const { claim, comment } = item;
  const taken = claim && !claim.mine;
  return (
    <div className="decision">
      <p>
        <Icon name="lock" size="s" />{' '}
        {taken
          ? t('moderation.theirs', { by: claim.by, time: when(claim.until) })
          : comment.author?.isMe
            ? t('problems.own-content')
            : t('moderation.nothing-to-decide')}
      </p>
      <p className="decision-go">
        <Button onClick={onNext}>
          {t('moderation.next')}
          <kbd>j</kbd>
        </Button>
      </p>
    </div>
  );
}
