import { useSuspenseQuery } from '@tanstack/react-query';
import { documentPath, spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { DatedRow, Register } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import { type Body, bodyDocumentsQuery, type TextDocument } from '../api';

/** The texts the reader may read: what the body publishes, and apart from it what its members work on. */
export function Texts({ body }: { body: Body }) {
  const t = useT();
  const { data: documents } = useSuspenseQuery(bodyDocumentsQuery(body.slug));
  const shown = documents.items.filter(({ id, current }) => current !== null && id !== body.mandateDocumentId);
  const groups = body.texts
    .map((place) => ({ place, texts: shown.filter(({ activityId }) => activityId === place.id) }))
    .filter(({ texts }) => texts.length > 0);
  if (groups.length === 0)
    return (
      <Empty
        title={t('bodies.no-texts')}
        action={
          body.can.edit && (
            <LinkButton to={`${spacePath(body)}/manage/documents/new`}>{t('bodies.write-text')}</LinkButton>
          )
        }
      >
        <p>{t('bodies.no-texts-explained')}</p>
      </Empty>
    );
  return (
    <div className="stack-wide">
      {groups.map(({ place, texts }) => (
        <div key={place.id} className="stack">
          <h3 className="body-part">
            <span lang={place.language} dir="auto">
              {place.title}
            </span>{' '}
            {place.readBy !== 'public' && <Tag icon="lock">{t(`bodies.texts-for.${place.readBy}`)}</Tag>}
          </h3>
          <Register narrow>
            {texts.map((document) => (
              <TextRow key={document.id} body={body} document={document} />
            ))}
          </Register>
        </div>
      ))}
    </div>
  );
}

function TextRow({ body, document }: { body: Body; document: TextDocument }) {
  const t = useT();
  const { current } = document;
  if (!current?.publishedAt) return null;
  return (
    <DatedRow
      date={current.publishedAt}
      timeZone={body.timeZone}
      dateNote={t('bodies.version', { number: current.number })}
      title={current.shownTitle}
      lang={current.shownLanguage}
      level="h4"
      to={documentPath(body, document.id)}
    />
  );
}
