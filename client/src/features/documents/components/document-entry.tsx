import type { SpaceAddress } from '../../../../../shared/space-paths';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/notice';
import { Row, Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { useLanguageName } from '../../planning/language-name';
import { startVersion, type TextDocument, type VersionSummary } from '../api';
import { forgetText } from '../forget-text';
import { draftIn } from '../manage-loader';
import { commentMovesPath, draftPath, importPath, readingPath, translationsPath } from '../paths';
import type { TextSpace } from '../text-space';

export interface DocumentEntryProps {
  space: TextSpace;
  document: TextDocument;
}

/** One text: its versions, newest first, and what can be done next. */
export function DocumentEntry({ space, document }: DocumentEntryProps) {
  const { versions, current, can, id } = document;
  const named = current ?? versions[0];
  return (
    <li className="texts-entry">
      <h2 lang={named?.language} dir="auto">
        {current ? <Link to={readingPath(space, id)}>{current.title}</Link> : named?.title}
      </h2>
      <Rows>
        {versions.map((version) => (
          <VersionRow key={version.id} space={space} document={document} version={version} />
        ))}
      </Rows>
      {can.edit && !draftIn(versions) && <NewVersion space={space} documentId={id} />}
    </li>
  );
}

function VersionRow({ space, document, version }: DocumentEntryProps & { version: VersionSummary }) {
  const t = useT();
  const nameOf = useLanguageName();
  const dates = useDates(space.timeZone);
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
            <LinkButton small kind="primary" icon="suggest" to={draftPath(space, document.id)}>
              {t('documents.edit-draft')}
            </LinkButton>
          )}
          {document.can.edit && (!publishedAt || isCurrent) && (
            <LinkButton small icon="translate" to={translationsPath(space, document.id, number)}>
              {t('documents.translations')}
            </LinkButton>
          )}
          <LinkButton
            small
            icon="show"
            to={isCurrent ? readingPath(space, document.id) : `${readingPath(space, document.id)}?version=${number}`}
          >
            {t('documents.read')}
          </LinkButton>
          {publishedAt && !first && (
            <LinkButton small icon="comment" to={commentMovesPath(space, document.id, number)}>
              {t('documents.what-happened')}
            </LinkButton>
          )}
        </>
      }
    />
  );
}

/** A next version begins as the one that readers have, or from a file. */
function NewVersion({ space, documentId }: { space: SpaceAddress; documentId: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => startVersion(api, documentId),
    onSuccess: async () => {
      await forgetText(client, space, documentId);
      await navigate(draftPath(space, documentId));
    },
  });
  return (
    <>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
      <div className="cluster">
        <Button icon="plus" pending={isPending} onClick={() => mutate()}>
          {t('documents.new-version')}
        </Button>
        <LinkButton icon="upload" to={importPath(space, documentId)}>
          {t('documents.new-version-from-file')}
        </LinkButton>
      </div>
    </>
  );
}
