import type { BodyDuty } from '../../../../../shared/bodies';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-paths';
import { Row } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import type { Duty } from '../api';

const icons: Record<BodyDuty, IconName> = {
  vote: 'poll',
  object: 'hand',
  contribute: 'suggest',
  answer: 'seal',
  assess: 'list',
  declare: 'user',
  commitment: 'flag',
  minutes: 'comment',
};

/** What waits for the person in bodies. */
export function DutyRows({ duties }: { duties: Duty[] }) {
  return duties.map((duty) => <DutyRow key={`${duty.kind}:${duty.id}`} duty={duty} />);
}

function DutyRow({ duty }: { duty: Duty }) {
  const t = useT();
  const { kind, path, title, language, bodyTitle, bodyLanguage, dueAt, isOverdue, waiting } = duty;
  const act = t(`my-work.duty.${kind}`, { count: waiting });
  return (
    <Row
      lead={<Icon name={icons[kind]} />}
      title={
        <>
          <span>{act}</span>
          {isOverdue && <Tag tone="critical">{t('my-work.overdue')}</Tag>}
        </>
      }
      facts={[
        title !== bodyTitle && (
          <span key="title" lang={language} dir="auto">
            {title}
          </span>
        ),
        <span key="body" lang={bodyLanguage} dir="auto">
          {bodyTitle}
        </span>,
        dueAt && <Until key="until" instant={dueAt} timeZone={duty.timeZone} />,
      ]}
      actions={
        <LinkButton small to={path}>
          {t('my-work.go-there')}
          <span className="visually-hidden">
            {' '}
            {act}, {title}
          </span>
        </LinkButton>
      }
    />
  );
}

function Until({ instant, timeZone }: { instant: string; timeZone: string }) {
  const t = useT();
  const dates = useDates(timeZone);
  const last = dates.last(instant);
  return t('my-work.until', { moment: dates.moment(last), relative: dates.relative(last) });
}
