import { agendaCircles, exchangeLimits } from '../../../../../shared/exchange';
import { writtenEnd, writtenStart } from '../../../../../shared/planned-time';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { RadioGroup } from '../../../ui/choice';
import { TextArea, TextField } from '../../../ui/text-field';
import type { Body } from '../../bodies/api';
import { TimeField } from '../../planning/components/time-field';
import { plannedTimeFrom } from '../../planning/planned-time';
import type { Agenda } from '../api';
import { LanguageField } from './language-field';

interface AgendaFieldsProps {
  body: Body;
  agenda?: Agenda;
}

/** A window for proposals in a form. */
export function AgendaFields({ body: { timeZone, parts }, agenda }: AgendaFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        name="title"
        label={t('exchange.agenda-title')}
        hint={t('exchange.agenda-title-hint')}
        dir="auto"
        maxLength={exchangeLimits.line}
        defaultValue={agenda?.title}
      />
      <TextArea
        name="text"
        optional
        label={t('exchange.agenda-text')}
        limit={exchangeLimits.text}
        rows={5}
        defaultValue={agenda?.text}
      />
      <LanguageField defaultValue={agenda?.language} />
      <TimeField
        name="opens"
        label={t('exchange.opens')}
        timeHint={t('exchange.opens-hint', { zone: timeZone })}
        defaultValue={agenda && writtenStart(new Date(agenda.opensAt), timeZone)}
      />
      <TimeField
        name="closes"
        label={t('exchange.closes')}
        timeHint={t('exchange.closes-hint', { zone: timeZone })}
        defaultValue={agenda && writtenEnd(new Date(agenda.closesAt), timeZone)}
      />
      <RadioGroup
        name="openTo"
        label={t('exchange.who-proposes')}
        defaultValue={agenda?.openTo ?? 'members'}
        options={agendaCircles
          .filter((value) => value === 'members' || parts.exchange === 'public')
          .map((value) => ({ value, label: t(`exchange.open-to.${value}`) }))}
      />
    </>
  );
}

/** A window as its form holds it. */
export function agendaFrom(values: FormValues) {
  return {
    title: values.text('title'),
    text: values.text('text'),
    language: values.text('language'),
    opens: plannedTimeFrom(values, 'opens'),
    closes: plannedTimeFrom(values, 'closes'),
    openTo: agendaCircles.find((value) => value === values.text('openTo')) ?? 'members',
  };
}
