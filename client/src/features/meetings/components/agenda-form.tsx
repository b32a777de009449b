import { useSuspenseQuery } from '@tanstack/react-query';
import { meetingLimits } from '../../../../../shared/meetings';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { KeptForm } from '../../planning/components/kept-form';
import { type Meeting, meetingQuery, meetingsKey } from '../api';
import { bodyTextsQuery, type PlannedPoint, setAgenda } from '../manage-api';

const fresh = 'new-';

/** The agenda: points in order, each with its minutes, who presents it and the text under discussion. */
export function AgendaForm({ meeting }: { meeting: Meeting }) {
  const t = useT();
  return (
    <KeptForm
      kept={meeting}
      query={meetingQuery(meeting.id)}
      shownBy={[meetingsKey]}
      draftAt={`meeting-agenda:${meeting.id}`}
      label={t('meetings.agenda')}
      may={meeting.can.setAgenda}
      part={({ agenda }) => agenda}
      save={(api, values, seen) => setAgenda(api, seen, pointsFrom(values))}
    >
      {(shown, draft) => <Points meeting={shown} draft={draft} />}
    </KeptForm>
  );
}

function pointsFrom(values: FormValues): PlannedPoint[] {
  const rows = values.text('items').split(',').filter(Boolean);
  return rows.map((row, at) => ({
    ...(row.startsWith(fresh) ? {} : { id: row }),
    title: values.text(`items.${at}.title`),
    minutes: Number(values.text(`items.${at}.minutes`)),
    presenter: values.text(`items.${at}.presenter`),
    documentId: values.optional(`items.${at}.documentId`) ?? null,
    link: values.text(`items.${at}.link`),
  }));
}

function Points({ meeting, draft }: { meeting: Meeting; draft: Record<string, string> | undefined }) {
  const t = useT();
  const there = meeting.agenda.map(({ id }) => id);
  const { rows, setRows, field } = useKeptRows('items', there, draft);
  const number = Math.max(0, ...rows.map((row) => (row.startsWith(fresh) ? Number(row.slice(fresh.length)) : 0)));
  const swapped = (at: number) => rows.with(at, rows[at + 1] ?? '').with(at + 1, rows[at] ?? '');
  return (
    <>
      {field}
      {rows.map((row, at) => (
        <fieldset key={row} className="plan-row">
          <legend>{t('meetings.point', { number: at + 1 })}</legend>
          <PointFields at={at} meeting={meeting} point={meeting.agenda.find(({ id }) => id === row)} />
          <div className="cluster">
            {at > 0 && (
              <Button kind="quiet" small icon="chevron-up" onClick={() => setRows(swapped(at - 1))}>
                {t('meetings.point-up', { number: at + 1 })}
              </Button>
            )}
            <Button kind="quiet" small icon="trash" onClick={() => setRows(rows.filter((other) => other !== row))}>
              {t('meetings.remove-point', { number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {rows.length < meetingLimits.items && (
        <Button small icon="plus" onClick={() => setRows([...rows, `${fresh}${number + 1}`])}>
          {t('meetings.add-point')}
        </Button>
      )}
    </>
  );
}

interface PointFieldsProps {
  at: number;
  meeting: Meeting;
  point: Meeting['agenda'][number] | undefined;
}

function PointFields({ at, meeting, point }: PointFieldsProps) {
  const t = useT();
  const { data: texts } = useSuspenseQuery(bodyTextsQuery(meeting.body.slug));
  const words = { lang: meeting.language, dir: 'auto', autoComplete: 'off' } as const;
  return (
    <>
      <TextField
        name={`items.${at}.title`}
        label={t('meetings.point-title')}
        maxLength={meetingLimits.itemTitle}
        defaultValue={point?.title ?? ''}
        {...words}
      />
      <div className="plan-times">
        <TextField
          name={`items.${at}.presenter`}
          optional
          label={t('meetings.presenter')}
          maxLength={meetingLimits.presenter}
          defaultValue={point?.presenter ?? ''}
          {...words}
        />
        <TextField
          name={`items.${at}.minutes`}
          type="number"
          inputMode="numeric"
          min={1}
          max={meetingLimits.itemMinutes}
          label={t('meetings.point-minutes')}
          defaultValue={point?.minutes ?? 15}
        />
      </div>
      {texts.items.length > 0 && (
        <SelectField
          name={`items.${at}.documentId`}
          optional
          label={t('meetings.point-text')}
          hint={t('meetings.point-text-hint')}
          empty={t('meetings.no-text')}
          defaultValue={point?.document?.id ?? ''}
          options={texts.items.map(({ id, versions }) => ({ value: id, label: versions[0]?.shownTitle ?? id }))}
        />
      )}
      <TextField
        name={`items.${at}.link`}
        optional
        label={t('meetings.point-link')}
        hint={t('meetings.point-link-hint')}
        dir="ltr"
        maxLength={meetingLimits.link}
        defaultValue={point?.link ?? ''}
        autoComplete="off"
      />
    </>
  );
}
