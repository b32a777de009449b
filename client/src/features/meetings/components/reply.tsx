import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meetingReplies, type MeetingReply } from '../../../../../shared/meetings';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import type { IconName } from '../../../ui/icon-paths';
import { ProblemNotice } from '../../../ui/notice';
import { type Meeting, meetingQuery, meetingsKey, replyTo } from '../api';

const icons: Record<MeetingReply, IconName> = { coming: 'check', alternate: 'users', 'not-coming': 'close' };

/** A member says if they come. The last answer counts. */
export function Reply({ meeting }: { meeting: Meeting }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (reply: MeetingReply) => replyTo(api, meeting.id, reply),
    onSuccess: async (saved) => {
      client.setQueryData(meetingQuery(meeting.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: [...meetingsKey, 'attendance', meeting.id] });
    },
  });
  return (
    <fieldset className="stack-tight with-scripts">
      <legend className="strong">{t('meetings.do-you-come')}</legend>
      <div className="cluster">
        {meetingReplies.map((reply) => (
          <Button
            key={reply}
            kind={meeting.reply === reply ? 'primary' : 'plain'}
            icon={icons[reply]}
            aria-pressed={meeting.reply === reply}
            pending={isPending && variables === reply}
            onClick={() => mutate(reply)}
          >
            {t(`meetings.reply.${reply}`)}
          </Button>
        ))}
      </div>
      {error && <ProblemNotice problem={asProblem(error).problem} />}
    </fieldset>
  );
}
