import type { ConsultationState } from '../../../../../shared/spaces';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Register } from '../../../ui/register';
import { Row, Rows } from '../../../ui/rows';
import { StateTag } from '../../../ui/tag';
import type { ConsultationItem } from '../../consultations/api';
import type { Duty, OwnComment } from '../api';
import { DutyRows } from './duty-rows';
import { OwnCommentRow } from './own-comment';

/** States in which the next step is the team's. */
const owedStates = ['draft', 'in-review', 'closed', 'in-analysis'] as const satisfies ConsultationState[];
type OwedState = (typeof owedStates)[number];

const isOwed = (item: ConsultationItem): item is ConsultationItem & { state: OwedState } =>
  (owedStates as readonly string[]).includes(item.state);

export interface WaitingListProps {
  /** Comments that came back with a request. */
  returned: OwnComment[];
  /** What waits in bodies. */
  duties: Duty[];
  /** Consultations whose team the person is in. */
  team: ConsultationItem[];
  /** Whether there is a moderation desk for the person. */
  desk: boolean;
}

/** Whether the list has rows. */
export const doesAnythingWait = ({ returned, duties, team, desk }: WaitingListProps): boolean =>
  desk || returned.length > 0 || duties.length > 0 || team.some(isOwed);

/** What waits for the person, what most needs them first. */
export function WaitingList(props: WaitingListProps) {
  const t = useT();
  const { returned, duties, team, desk } = props;
  const owed = team.filter(isOwed);
  if (!doesAnythingWait(props)) return <p className="muted">{t('my-work.waiting-none')}</p>;
  return (
    <div className="stack-wide">
      {returned.length > 0 && (
        <Register>
          {returned.map((comment) => (
            <OwnCommentRow key={comment.id} comment={comment} />
          ))}
        </Register>
      )}
      {(owed.length > 0 || duties.length > 0 || desk) && (
        <Rows label={t('my-work.waiting')}>
          <DutyRows duties={duties} />
          {owed.map((item) => (
            <OwedRow key={item.id} item={item} />
          ))}
          {desk && <DeskRow />}
        </Rows>
      )}
    </div>
  );
}

function DeskRow() {
  const t = useT();
  return (
    <Row
      lead={<Icon name="desk" />}
      title={t('my-work.desk')}
      actions={
        <LinkButton small to="/desk">
          {t('my-work.open-desk')}
        </LinkButton>
      }
    >
      <p>{t('my-work.desk-explained')}</p>
    </Row>
  );
}

function OwedRow({ item }: { item: ConsultationItem & { state: OwedState } }) {
  const t = useT();
  const dates = useDates(item.timeZone);
  const { slug, title, language, state, opensAt, answerDueAt } = item;
  const isAnswer = state === 'closed' || state === 'in-analysis';
  return (
    <Row
      lead={<Icon name={isAnswer ? 'seal' : 'suggest'} />}
      title={
        <>
          <span>{t(`my-work.step.${state}`)}</span>
          <StateTag state={state} />
        </>
      }
      facts={[
        <span key="title" lang={language}>
          {title}
        </span>,
        isAnswer
          ? answerDueAt && dates.deadline('answer-by', answerDueAt)
          : opensAt && dates.deadline('opens', opensAt),
      ]}
      actions={
        <LinkButton small to={`/consultations/${slug}`}>
          {t('my-work.open')}
          <span className="visually-hidden"> {title}</span>
        </LinkButton>
      }
    />
  );
}
