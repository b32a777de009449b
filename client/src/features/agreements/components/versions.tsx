import { documentPath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import { Disclosure } from '../../../ui/disclosure';
import { DatedRow, Register } from '../../../ui/register';
import type { Body } from '../../bodies/api';
import { type Agreement, textPath } from '../api';

/** The published versions, each with its plain text, its fingerprint and how many signed it. */
export function Versions({ body, agreement }: { body: Body; agreement: Agreement }) {
  const t = useT();
  const { id, documentId, versions, number: current } = agreement;
  if (versions.length === 0) return <p>{t('agreements.no-versions')}</p>;
  return (
    <div className="stack">
      <Register>
        {versions.map(({ number, title, language, publishedAt, signedCount, fingerprint }) => (
          <DatedRow
            key={number}
            date={publishedAt}
            timeZone={body.timeZone}
            dateNote={t('agreements.version', { number })}
            title={title}
            lang={language}
            to={
              number === current
                ? documentPath(body, documentId)
                : `${documentPath(body, documentId)}?version=${number}`
            }
            facts={[
              t('agreements.signed-count', { count: signedCount }),
              <a key="text" href={textPath(body.slug, id, number)} download>
                <Icon name="download" size="s" /> {t('agreements.download', { number })}
              </a>,
            ]}
          >
            <p className="small muted">
              {t('agreements.fingerprint')} <code className="fingerprint">{fingerprint}</code>
            </p>
          </DatedRow>
        ))}
      </Register>
      <Disclosure summary={t('agreements.how-to-check')}>
        <p>{t('agreements.check-explained')}</p>
        <pre>
          <code dir="ltr">{`sha256sum agreement-${id.slice(-8)}-version-${versions[0]?.number}.txt`}</code>
        </pre>
      </Disclosure>
    </div>
  );
}
