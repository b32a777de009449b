import { useSuspenseQuery } from '@tanstack/react-query';
import { documentPath, spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { DatedRow, Register } from '../../../ui/register';
import { type Body, bodyDocumentsQuery } from '../api';

/** What the body is there to do, in its own document with its versions. */
export function Mandate({ body }: { body: Body }) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { data: documents } = useSuspenseQuery(bodyDocumentsQuery(body.slug));
  const mandate = documents.items.find(({ id }) => id === body.mandateDocumentId);
  const current = mandate?.current;
  if (!mandate || !current?.publishedAt)
    return (
      <Empty
        title={t('bodies.no-mandate')}
        action={body.can.edit && <LinkButton to={`${spacePath(body)}/manage`}>{t('bodies.write-mandate')}</LinkButton>}
      >
        <p>{t('bodies.no-mandate-explained')}</p>
      </Empty>
    );
  return (
    <Register>
      <DatedRow
        date={current.publishedAt}
        timeZone={body.timeZone}
        dateNote={t('bodies.version', { number: current.number })}
        title={current.shownTitle}
        lang={current.shownLanguage}
        to={documentPath(body, mandate.id)}
        facts={[
          mandate.versions.length > 1 &&
            t('bodies.first-version', { day: dates.day(mandate.versions.at(-1)?.publishedAt ?? current.publishedAt) }),
        ]}
      >
        <p>{t('bodies.mandate-in-force')}</p>
      </DatedRow>
    </Register>
  );
}
