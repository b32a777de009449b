import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionLimits } from '../../../../../shared/sessions';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SearchSelect } from '../../../ui/search-select';
import { TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { sessionsKey } from '../../sessions/api';
import { useLanguageName } from '../language-name';
import {
  type Passage,
  passagesQuery,
  type PlannedItem,
  type SessionSettings,
  sessionSettingsQuery,
  setAgenda,
} from '../session-api';
import { KeptForm } from './kept-form';

const fresh = 'new-';

/** The agenda: items in order, each with its minutes and the passage under discussion. */
export function AgendaForm({ session }: { session: SessionSettings }) {
  const t = useT();
  return (
    <KeptForm
      kept={session}
      query={sessionSettingsQuery(session.id)}
      shownBy={[sessionsKey]}
      draftAt={`plan-agenda:${session.id}`}
      label={t('planning.session.agenda')}
      may={session.can.edit}
      part={({ agenda, texts }) => ({ agenda, languages: Object.keys(texts) })}
      save={(api, values, seen) => setAgenda(api, seen, itemsFrom(values, Object.keys(seen.texts)))}
    >
      {(shown, draft) => <Items session={shown} draft={draft} />}
    </KeptForm>
  );
}

function itemsFrom(values: FormValues, languages: string[]): PlannedItem[] {
  const rows = values.text('items').split(',').filter(Boolean);
  return rows.map((row, at) => {
    const titles = languages.map((language) => [language, values.text(`items.${at}.titles.${language}`)] as const);
    const [documentId, blockId] = values.text(`items.${at}.documentId`).split(':');
    return {
      ...(row.startsWith(fresh) ? {} : { id: row }),
      // The first title is sent even when it is empty, so that the server says what is missing.
      titles: Object.fromEntries(titles.filter(([, title], index) => title || index === 0)),
      minutes: Number(values.text(`items.${at}.minutes`)),
      documentId: documentId || null,
      blockId: blockId || null,
    };
  });
}

function Items({ session, draft }: { session: SessionSettings; draft: Record<string, string> | undefined }) {
  const t = useT();
  const { data: passages } = useSuspenseQuery(passagesQuery(session.slug));
  const { rows, setRows, field } = useKeptRows(
    'items',
    session.agenda.map(({ id }) => id),
    draft,
  );
  const number = Math.max(0, ...rows.map((row) => (row.startsWith(fresh) ? Number(row.slice(fresh.length)) : 0)));
  const swapped = (at: number) => rows.with(at, rows[at + 1] ?? '').with(at + 1, rows[at] ?? '');
  return (
    <>
      {field}
      {rows.map((row, at) => (
        <ItemFields
          key={row}
          at={at}
          languages={Object.keys(session.texts)}
          item={session.agenda.find(({ id }) => id === row)}
          passages={passages}
          onUp={at > 0 ? () => setRows(swapped(at - 1)) : undefined}
          onDown={at < rows.length - 1 ? () => setRows(swapped(at)) : undefined}
          onRemove={() => setRows(rows.filter((other) => other !== row))}
        />
      ))}
      {rows.length < sessionLimits.items && (
        <Button small icon="plus" onClick={() => setRows([...rows, `${fresh}${number + 1}`])}>
          {t('planning.session.add-item')}
        </Button>
      )}
    </>
  );
}

interface ItemFieldsProps {
  at: number;
  languages: string[];
  item: SessionSettings['agenda'][number] | undefined;
  passages: Passage[];
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

function ItemFields({ at, languages, item, passages, onUp, onDown, onRemove }: ItemFieldsProps) {
  const t = useT();
  const nameOf = useLanguageName();
  const number = at + 1;
  const chosen = item?.documentId ? `${item.documentId}:${item.blockId ?? ''}` : '';
  const known = passages.map(({ documentId, blockId, words }) => ({
    value: `${documentId}:${blockId ?? ''}`,
    label: blockId ? words : t('planning.session.whole-text', { title: words }),
  }));
  // A host may not read what somebody else chose, and keeps it all the same.
  const isKept = chosen !== '' && known.every(({ value }) => value !== chosen);
  const options = isKept ? [{ value: chosen, label: t('planning.session.passage-kept') }, ...known] : known;
  return (
    <fieldset className="plan-row">
      <legend>{t('planning.session.item', { number })}</legend>
      {languages.map((language, index) => (
        <TextField
          key={language}
          name={`items.${at}.titles.${language}`}
          label={t('planning.name-in', { language: nameOf(language) })}
          lang={language}
          dir="auto"
          optional={index > 0}
          maxLength={sessionLimits.itemTitle}
          defaultValue={item?.titles[language] ?? ''}
          autoComplete="off"
        />
      ))}
      <TextField
        name={`items.${at}.minutes`}
        type="number"
        inputMode="numeric"
        min={1}
        max={sessionLimits.itemMinutes}
        label={t('planning.session.minutes')}
        defaultValue={item?.minutes ?? 15}
      />
      {options.length > 0 && (
        <SearchSelect
          name={`items.${at}.documentId`}
          optional
          label={t('planning.session.passage')}
          hint={t('planning.session.passage-hint')}
          empty={t('planning.session.no-passage')}
          defaultValue={chosen}
          options={[{ value: '', label: t('planning.session.no-passage') }, ...options]}
        />
      )}
      <div className="cluster">
        {onUp && (
          <Button kind="quiet" small icon="chevron-up" onClick={onUp}>
            {t('planning.session.item-up', { number })}
          </Button>
        )}
        {onDown && (
          <Button kind="quiet" small icon="chevron-down" onClick={onDown}>
            {t('planning.session.item-down', { number })}
          </Button>
        )}
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('planning.session.remove-item', { number })}
        </Button>
      </div>
    </fieldset>
  );
}
