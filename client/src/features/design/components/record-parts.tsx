import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { useDates } from '../../../lib/dates';
import { Card } from '../../../ui/card';
import { LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Pairs, Section } from '../../../ui/page-parts';
import { Phases } from '../../../ui/phases';
import { InlineDiff, Marker, OfficialAnswer, Prose, Quote, Redacted } from '../../../ui/record';
import { DatedRow, Facts, Register } from '../../../ui/register';
import { Seat } from '../../../ui/seat';
import { ShareBar } from '../../../ui/share-bar';
import { Tag } from '../../../ui/tag';
import { Specimen } from './specimen';

const day = 86_400_000;

/** How what was said, decided and dated is shown. */
export function RecordParts() {
  const t = useT();
  return (
    <Section id="record" title={t('design.record.title')} note={t('design.record.note')}>
      <div className="stack-wide">
        <Specimen name={t('design.record.register')}>
          <Rows />
        </Specimen>
        <Specimen name={t('design.record.said')}>
          <SaidAndDone />
        </Specimen>
        <Specimen name={t('design.record.words')}>
          <Words />
        </Specimen>
        <Specimen name={t('design.record.timeline')}>
          <Phases
            wide
            items={[
              { name: t('design.record.announced'), state: 'done', when: t('design.record.in-december') },
              {
                name: t('design.record.open'),
                state: 'now',
                when: t('design.record.until-march'),
                note: t('design.record.weeks'),
              },
              { name: t('design.record.answers'), state: 'next', when: t('design.record.by-june') },
              { name: t('design.record.decision'), state: 'next', when: t('design.record.in-september') },
            ]}
          />
        </Specimen>
        <Specimen name={t('design.record.cards')}>
          <Cards />
        </Specimen>
        <Specimen name={t('design.record.figures')}>
          <Figures />
        </Specimen>
      </div>
    </Section>
  );
}

function Rows() {
  const t = useT();
  const now = useNow().getTime();
  const dates = useDates();
  const soon = new Date(now + 2 * day);
  const later = new Date(now + 26 * day);
  return (
    <Register>
      <DatedRow
        date={soon}
        dateNote={
          <Tag tone="caution" icon="clock">
            {dates.relative(soon)}
          </Tag>
        }
        title={t('design.record.row-title')}
        to="/design"
        facts={[t('design.record.ministry'), t('design.record.level'), t('design.record.kind')]}
      >
        <p>{t('design.record.row-text')}</p>
      </DatedRow>
      <DatedRow
        date={later}
        dateNote={dates.relative(later)}
        title="Waar leer je de taal als je overdag werkt?"
        lang="nl"
        to="/design"
        facts={[t('design.record.municipality'), dates.deadline('closes', later)]}
      />
    </Register>
  );
}

function SaidAndDone() {
  const t = useT();
  return (
    <div className="split split-even">
      <div className="said">
        <Quote>
          <Marker>{t('design.record.quote')}</Marker>
        </Quote>
        <p className="speaker muted small">
          <Seat kind="organisation" />
          {t('design.record.speaker')}
        </p>
      </div>
      <OfficialAnswer status="partly" level="h4" foot={t('design.record.answer-foot')}>
        <p>{t('design.record.answer')}</p>
      </OfficialAnswer>
    </div>
  );
}

function Words() {
  const t = useT();
  return (
    <div className="grid">
      <InlineDiff
        label={t('design.record.suggested')}
        parts={[
          { kind: 'same', text: t('design.diff.one') },
          { kind: 'removed', text: t('design.diff.two') },
          { kind: 'same', text: ' ' },
          { kind: 'added', text: t('design.diff.three') },
          { kind: 'same', text: t('design.diff.four') },
        ]}
      />
      <div className="stack">
        <Prose html={t('design.record.prose')} />
        <p>
          {t('design.record.call')} <Redacted reason={t('design.record.phone')} />
        </p>
      </div>
    </div>
  );
}

function Cards() {
  const t = useT();
  return (
    <div className="grid">
      <Card title={t('design.card.comment')} level="h4" kind="lead">
        <p>{t('design.card.comment-text')}</p>
        <Facts items={[t('design.card.count'), t('design.card.no-account')]} />
        <LinkButton kind="primary" to="/design">
          {t('design.card.read')}
        </LinkButton>
      </Card>
      <Card title={t('design.card.reply')} level="h4" kind="closed">
        <p className="muted small">
          <Icon name="lock" size="s" /> {t('design.card.invited')}
        </p>
        <p>{t('design.card.why')}</p>
        <a className="card-end" href="#record">
          {t('design.card.which')}
        </a>
      </Card>
    </div>
  );
}

function Figures() {
  const t = useT();
  const rows = [
    { kind: 'organisation', label: t('ui.seat.organisation'), count: 61 },
    { kind: 'person', label: t('ui.seat.person'), count: 52 },
    { kind: 'guest', label: t('ui.seat.guest'), count: 19 },
  ] as const;
  return (
    <div className="split split-even">
      <div className="bars">
        {rows.map(({ kind, label, count }) => (
          <ShareBar key={kind} label={label} figure={count} share={count / 61} />
        ))}
        <p className="muted small">{t('design.record.base')}</p>
      </div>
      <div className="stack">
        <table className="table table-stack">
          <caption>{t('design.record.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('design.record.who')}</th>
              <th scope="col" className="numeric">
                {t('design.record.comments')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, label, count }) => (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td className="numeric" data-label={t('design.record.comments')}>
                  {count}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Pairs
          items={[
            { term: t('design.record.owner'), value: t('design.record.ministry') },
            { term: t('design.record.next'), value: t('design.record.by-june') },
          ]}
        />
      </div>
    </div>
  );
}
