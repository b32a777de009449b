import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useViewer } from '../../../lib/viewer';
import { Button, LinkButton } from '../../../ui/button';
import type { IconName } from '../../../ui/icon-paths';
import { Notice } from '../../../ui/notice';
import { progressQuery } from '../../consultations/api';
import { type Command, commands, giveCommand, type Settings } from '../api';
import { ConfirmCommand } from './confirm-command';
import { ReturnDialog } from './return-dialog';

const icons: Record<Command, IconName> = {
  submit: 'users',
  approve: 'check',
  return: 'return',
  recall: 'return',
  analyse: 'list',
  archive: 'archive',
};

/** The steps this person can take now, and why there are none where that is so. */
export function NextSteps({ settings }: { settings: Settings }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Command | null>(null);
  const { slug, can } = settings;
  const possible = commands.filter((command) => can[command]);
  const run = async (command: Command, note?: string) => {
    await giveCommand(api, slug, command, note);
    await client.invalidateQueries({ queryKey: ['consultations'] });
    showToast({ text: t(`planning.done.${command}`) });
  };
  const close = () => setAsked(null);
  return (
    <div className="stack">
      <Review settings={settings} />
      {possible.length > 0 ? (
        <div className="cluster">
          {possible.map((command, at) => (
            <Button
              key={command}
              kind={at === 0 && command !== 'recall' ? 'primary' : 'plain'}
              icon={icons[command]}
              onClick={() => setAsked(command)}
            >
              {t(`planning.do.${command}`)}
            </Button>
          ))}
          <ToAnswers slug={slug} />
        </div>
      ) : (
        <>
          <p>{t(`planning.waits.${settings.state}`)}</p>
          <div className="cluster">
            <ToAnswers slug={slug} />
          </div>
        </>
      )}
      {asked === 'return' && <ReturnDialog spaceId={settings.id} run={(note) => run('return', note)} onClose={close} />}
      {asked && asked !== 'return' && <ConfirmCommand command={asked} run={() => run(asked)} onClose={close} />}
    </div>
  );
}

/** How it stands with the review: who waits for whom, and what was said. */
function Review({ settings }: { settings: Settings }) {
  const t = useT();
  const viewer = useViewer();
  const { review, state, can } = settings;
  if (state === 'draft' && review.note)
    return (
      <Notice tone="caution" title={t('planning.came-back')}>
        <blockquote className="quote" dir="auto">
          {review.note}
        </blockquote>
      </Notice>
    );
  if (state === 'in-review' && review.submittedBy === viewer?.id && !can.approve)
    return <Notice title={t('planning.second-person')}>{t('planning.second-person-explained')}</Notice>;
  return null;
}

/** The way to the answers, for those who write them. */
function ToAnswers({ slug }: { slug: string }) {
  const t = useT();
  const { data: progress } = useSuspenseQuery(progressQuery(slug));
  if (progress.drafts === null || progress.comments === 0) return null;
  return (
    <LinkButton to={`/consultations/${slug}/answers`} icon="seal">
      {t('planning.to-answers', { waiting: progress.waiting })}
    </LinkButton>
  );
}
