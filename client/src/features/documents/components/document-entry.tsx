import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { consultationQuery } from '../../consultations/api';
import { useLanguageName } from '../../planning/language-name';
import { startVersion, type TextDocument, type VersionSummary } from '../api';
import { forgetText } from '../forget-text';
import { draftIn } from '../manage-loader';
import { commentMovesPath, draftPath, importPath, readingPath, translationsPath } from '../paths';

export interface DocumentEntryProps {
  slug: string;
  document: TextDocument;
}

/** One text: its versions, newest first, and what can be done next. */
export function DocumentEntry({ slug, document }: DocumentEntryProps) {
  const { versions, current, can, id } = document;
  const named = current ?? versions[0];
  return (
    <li className="texts-entry">
      <h2 lang={named?.language} dir="auto">
        {current ? <Link to={readingPath(slug, id)}>{current.title}</Link> : named?.title}
      </h2>
      <Rows>
        {versions.map((version) => (
          <VersionRow key={version.id} slug={slug} document={document} version={version} />
        ))}
      </Rows>
      {can.edit && !draftIn(versions) && <NewVersion slug={slug} documentId={id} />}
    </li>
  );
}

function VersionRow({ slug, document, version }: DocumentEntryProps & { version: VersionSummary }) {
  const t = useT();
  const nameOf = useLanguageName();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const dates = useDates(consultation.timeZone);
  const { number, publishedAt, createdAt, language, languages } = version;
  const isCurrent = version.id === document.current?.id;
  const first = document.versions.every((other) => other.number >= number);
  return (
    <Row
      title={
        <>
          {t('documents.version', { number })}
          {publishedAt ? (
            <Tag tone={isCurrent ? 'positive' : 'plain'} icon={isCurrent ? 'show' : 'history'}>
              {t(isCurrent ? 'documents.state.current' : 'documents.state.earlier')}
            </Tag>
          ) : (
            <Tag icon="suggest">{t('documents.state.draft')}</Tag>
          )}
        </>
      }
      facts={[
        publishedAt
          ? t('documents.published-on', { day: dates.day(publishedAt) })
          : t('documents.begun-on', { day: dates.day(createdAt) }),
        [language, ...languages.filter((each) => each !== language)].map(nameOf).join(', '),
      ]}
      actions={
        <>
          {!publishedAt && document.can.edit && (
            <LinkButton small kind="primary" icon="suggest" to={draftPath(slug, document.id)}>
              {t('documents.edit-draft')}
            </LinkButton>
          )}
          {document.can.edit && (!publishedAt || isCurrent) && (
            <LinkButton small icon="translate" to={translationsPath(slug, document.id, number)}>
              {t('documents.translations')}
            </LinkButton>
          )}
          <LinkButton
            small
            icon="show"
            to={isCurrent ? readingPath(slug, document.id) : `${readingPath(slug, document.id)}?version=${number}`}
          >
            {t('documents.read')}
          </LinkButton>
          {publishedAt && !first && (
            <LinkButton small icon="comment" to={commentMovesPath(slug, document.id, number)}>
              {t('documents.what-happened')}
            </LinkButton>
          )}
        </>
      }
    />
  );
}

/** A next version begins as the one that readers have, or from a file. */
function NewVersion({ slug, documentId }: { slug: string; documentId: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => startVersion(api, documentId),
    onSuccess: async () => {
      await forgetText(client, slug, documentId);
      await navigate(draftPath(slug, documentId));
    },
  });
  return (
    <>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <div className="cluster">
        <Button icon="plus" pending={isPending} onClick={() => mutate()}>
          {t('documents.new-version')}
        </Button>
        <LinkButton icon="upload" to={importPath(slug, documentId)}>
          {t('documents.new-version-from-file')}
        </LinkButton>
      </div>
    </>
  );
}
