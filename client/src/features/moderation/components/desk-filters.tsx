import type { SubmitEvent } from 'react';
import { Form as NativeForm, Link, useNavigate } from 'react-router';
import { contentLanguage, nativeName } from '../../../../../shared/vocabulary/languages';
import { reportReasons } from '../../../../../shared/comments';
import { queueReasons, type ScreeningReason } from '../../../../../shared/moderation';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { NativeMenu } from '../../../ui/native-menu';
import { SelectField } from '../../../ui/text-field';
import type { QueueCounts } from '../api';
import { deskPath, filterFrom, hands, type QueueFilter } from '../queue-filter';

interface DeskFiltersProps {
  filter: QueueFilter;
  counts: QueueCounts | null;
  onKeys: () => void;
}

/** Narrows the queue: by why something waits as tabs, by everything else in a form. All of it is in the address. */
export function DeskFilters({ filter, counts, onKeys }: DeskFiltersProps) {
  const t = useT();
  return (
    <section className="desk-filters toolbar" aria-label={t('moderation.narrow')}>
      <Tabs filter={filter} counts={counts} />
      <div className="toolbar-end cluster">
        <More filter={filter} counts={counts} />
        <Button small onClick={onKeys} className="desk-keys-button">
          <kbd>?</kbd>
          {t('moderation.keys')}
        </Button>
      </div>
    </section>
  );
}

/** Only reasons that something waits for, and the one that is chosen. */
function Tabs({ filter, counts }: Pick<DeskFiltersProps, 'filter' | 'counts'>) {
  const t = useT();
  const { because, claimed, ...rest } = filter;
  const countOf = (reason: (typeof queueReasons)[number]) =>
    counts?.because.find((each) => each.because === reason)?.count ?? 0;
  const mine = counts?.claimed.mine ?? 0;
  const tabs = [
    {
      id: 'all',
      label: t('moderation.tab.all'),
      to: deskPath(rest),
      count: counts?.total ?? 0,
      here: !because && !claimed,
    },
    ...queueReasons
      .filter((reason) => countOf(reason) > 0 || reason === because)
      .map((reason) => ({
        id: reason,
        label: t(`moderation.because.${reason}`),
        to: deskPath({ ...rest, because: reason }),
        count: countOf(reason),
        here: reason === because,
      })),
    {
      id: 'mine',
      label: t('moderation.tab.mine'),
      to: deskPath({ ...rest, claimed: 'mine' }),
      count: mine,
      here: claimed === 'mine',
    },
  ];
  return (
    <ul className="tabs desk-tabs" aria-label={t('moderation.why')}>
      {tabs.map(({ id, label, to, count, here }) => (
        <li key={id}>
          <Link className="tab" to={to} aria-current={here ? 'true' : undefined}>
            {label} <span className="count">{count}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function More({ filter, counts }: Pick<DeskFiltersProps, 'filter' | 'counts'>) {
  const t = useT();
  const navigate = useNavigate();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosenNow = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    void navigate(deskPath(filterFrom(chosenNow)));
  };
  const chosen = [filter.spaceId, filter.reason, filter.language, filter.claimed].filter(Boolean).length;
  return (
    <NativeMenu
      kind="small"
      icon="filter"
      label={t('moderation.filter', { count: chosen })}
      key={JSON.stringify(filter)}
    >
      <NativeForm method="get" action="/desk" className="form desk-filter-form" onSubmit={submit}>
        {filter.because && <input type="hidden" name="because" value={filter.because} />}
        <FilterFields filter={filter} counts={counts} />
        <div className="cluster">
          <Button type="submit" kind="primary" small>
            {t('moderation.show')}
          </Button>
          {chosen > 0 && <Link to={deskPath({ because: filter.because })}>{t('moderation.clear')}</Link>}
        </div>
      </NativeForm>
    </NativeMenu>
  );
}

function FilterFields({ filter, counts }: Pick<DeskFiltersProps, 'filter' | 'counts'>) {
  const t = useT();
  const counted = (label: string, count: number) => t('moderation.option', { label, count });
  return (
    <>
      <SelectField
        name="space"
        optional="unmarked"
        label={t('moderation.consultation')}
        empty={t('moderation.all-consultations')}
        defaultValue={filter.spaceId ?? ''}
        options={(counts?.spaces ?? []).map(({ space, count }) => ({
          value: space.id,
          label: counted(space.title, count),
        }))}
      />
      <SelectField
        name="reason"
        optional="unmarked"
        label={t('moderation.found-or-said')}
        empty={t('moderation.anything')}
        defaultValue={filter.reason ?? ''}
        options={(counts?.reasons ?? []).map(({ reason, count }) => ({
          value: reason,
          label: counted(givenText(t, reason), count),
        }))}
      />
      <SelectField
        name="language"
        optional="unmarked"
        label={t('moderation.language')}
        empty={t('moderation.all-languages')}
        defaultValue={filter.language ?? ''}
        options={(counts?.languages ?? []).map(({ language, count }) => ({
          value: language,
          label: counted(nativeNameOf(language), count),
        }))}
      />
      <SelectField
        name="claimed"
        optional="unmarked"
        label={t('moderation.hands')}
        empty={t('moderation.anybody')}
        defaultValue={filter.claimed ?? ''}
        options={hands.map((value) => ({
          value,
          label: counted(t(`moderation.hands.${value}`), counts?.claimed[value] ?? 0),
        }))}
      />
    </>
  );
}

type Given = QueueCounts['reasons'][number]['reason'];

function givenText(t: ReturnType<typeof useT>, reason: Given): string {
  const said = reportReasons.find((each) => each === reason);
  if (said) return t(`comments.reason.${said}`);
  return t(`moderation.finding.${reason as ScreeningReason}`);
}

function nativeNameOf(tag: string): string {
  const language = contentLanguage(tag);
  return language ? nativeName(language) : tag;
}
