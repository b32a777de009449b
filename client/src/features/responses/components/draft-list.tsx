import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ShowMore } from '../../../ui/show-more';
import { draftAnswersQuery } from '../api';
import { DraftRow } from './draft-row';
import { PublishDialog } from './publish-dialog';

/** How many drafts are shown at first, and more each time. */
export const draftsShown = 10;

/** All answers that are not public yet, to be read once more and published one by one or together. */
export function DraftList({ slug }: { slug: string }) {
  const t = useT();
  const { data: drafts } = useSuspenseQuery(draftAnswersQuery(slug));
  const [count, setCount] = useState(draftsShown);
  const [publishing, setPublishing] = useState(false);
  if (drafts.length === 0)
    return (
      <Empty
        title={t('responses.no-drafts')}
        action={<LinkButton to={`/consultations/${slug}/answers`}>{t('responses.to-waiting')}</LinkButton>}
      >
        <p>{t('responses.no-drafts-explained')}</p>
      </Empty>
    );
  return (
    <>
      <p>
        <Button kind="primary" icon="seal" onClick={() => setPublishing(true)}>
          {t('responses.publish-all', { count: drafts.length })}
        </Button>
      </p>
      <ol role="list" className="draft-answers">
        {drafts.slice(0, count).map((answer) => (
          <DraftRow key={answer.id} answer={answer} slug={slug} />
        ))}
      </ol>
      {drafts.length > count && (
        <ShowMore shown={count} total={drafts.length} onMore={() => setCount(count + draftsShown)} />
      )}
      {publishing && <PublishDialog drafts={drafts} slug={slug} onClose={() => setPublishing(false)} />}
    </>
  );
}
