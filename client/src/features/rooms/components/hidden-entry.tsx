import type { HiddenMessage } from '../../../../../shared/rooms';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { Prose } from '../../../ui/record';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';

/**
 * One's own words that a moderator hid, where they stood: what, why, and who still sees them.
 * @see Regulation (EU) 2022/2065 art. 17
 */
export function HiddenEntry({ message, timeZone }: { message: HiddenMessage; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const { html, lang, at, reason, ground, explanation } = message;
  return (
    <li className="feed-entry feed-waiting">
      <p className="feed-who">
        <Seat kind="person" />
        <strong>{t('rooms.you')}</strong>
        <time className="comment-meta" dateTime={at}>
          {dates.clock(at)}
        </time>
        <Tag tone="critical" icon="hide">
          {t('rooms.hidden')}
        </Tag>
      </p>
      <Prose html={html} lang={lang} />
      <p className="small">{t('rooms.hidden-explained')}</p>
      <p className="small">
        {t('rooms.hidden-reason', { ground, reason: t(`comments.reason.${reason}`) })} <bdi>{explanation}</bdi>
      </p>
    </li>
  );
}
