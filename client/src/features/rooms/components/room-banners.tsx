import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RoomEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Prose } from '../../../ui/record';
import { plainText } from '../feed';
import { useRefusalText } from '../use-refusal';

export interface RoomBannersProps {
  announcement: RoomEntry | null;
  onRead: () => void;
  /** Code of why the reader may no longer be here. */
  shutOut: string | null;
  /** Where they go from here. */
  way: string;
  children?: ReactNode;
}

/** What everyone has to know now. Those who hear the page are told once. */
export function RoomBanners({ announcement, onRead, shutOut, way, children }: RoomBannersProps) {
  const t = useT();
  const refusal = useRefusalText();
  return (
    <div className="room-banners">
      <p className="visually-hidden" role="alert">
        {announcement && t('rooms.announced', { words: plainText(announcement.html) })}
      </p>
      {announcement && (
        <div className="room-banner">
          <Icon name="megaphone" />
          <Prose html={announcement.html} lang={announcement.lang} />
          <Button small icon="check" onClick={onRead}>
            {t('rooms.understood')}
          </Button>
        </div>
      )}
      {children}
      {shutOut && (
        <div className="room-banner room-banner-out" role="alert">
          <Icon name="lock" />
          <p>{refusal(shutOut)}</p>
          <Link className="button button-small" to={way}>
            {t('rooms.leave')}
          </Link>
        </div>
      )}
    </div>
  );
}
