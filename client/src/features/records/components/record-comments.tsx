import { commentPath } from '../../../../../shared/space-paths';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Prose } from '../../../ui/record';
import { Facts } from '../../../ui/register';
import type { SessionRecord } from '../api';
import { OnPassage } from './on-passage';

/** Messages that became comments; nothing while none did. */
export function RecordComments({ record: { comments, session } }: { record: SessionRecord }) {
  const t = useT();
  if (comments.length === 0) return null;
  return (
    <Section id="comments" title={t('records.comments')} note={t('records.comments-note')}>
      <ul className="record-items">
        {comments.map(({ id, html, lang, document }) => (
          <li key={id} className="record-item">
            <div className="record-said">
              <Prose html={html} lang={lang} />
              <Facts
                items={[
                  document && <OnPassage key="passage" document={document} />,
                  <Link key="comment" to={commentPath(session.space, id)}>
                    {t('records.see-comment')}
                  </Link>,
                ]}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
