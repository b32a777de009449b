import { useT } from '../../../lib/i18n';
import { Icon } from '../../../ui/icon';
import { type IconName, iconPaths } from '../../../ui/icon-paths';
import { Section } from '../../../ui/page-parts';
import { Seat, seatKinds, SeatWord } from '../../../ui/seat';
import { Specimen } from './specimen';

const colours = [
  'paper',
  'raised',
  'sunken',
  'ink',
  'muted',
  'line-strong',
  'accent',
  'accent-tint',
  'marker',
  'focus',
  'positive',
  'caution',
  'critical',
  'for',
  'neutral',
  'against',
];

/** Colour, type, icons and seats: what everything else is made of. */
export function Foundations() {
  const t = useT();
  return (
    <Section id="foundations" title={t('design.foundations.title')} note={t('design.foundations.note')}>
      <div className="stack-wide">
        <Specimen name={t('design.foundations.colour')}>
          <ul className="swatches">
            {colours.map((colour) => (
              <li key={colour} className={`swatch-${colour}`}>
                <span lang="en" dir="ltr">
                  {colour}
                </span>
              </li>
            ))}
          </ul>
        </Specimen>
        <Specimen name={t('design.foundations.type')}>
          <div className="type-scale">
            <p className="title title-large">{t('design.sample.headline')}</p>
            <p className="question">{t('design.sample.question')}</p>
            <p className="type-2xl">{t('design.sample.chapter')}</p>
            <p className="lede">{t('design.sample.lede')}</p>
            <p className="prose prose-record">{t('design.sample.record')}</p>
            <p>{t('design.sample.ui')}</p>
            <p className="muted small">{t('design.sample.small')}</p>
          </div>
        </Specimen>
        <Specimen name={t('design.foundations.scripts')}>
          <div className="stack-tight record">
            <p lang="ar" dir="rtl">
              يستغرق تقييم شهادتي وقتًا طويلًا.
            </p>
            <p lang="uk">Оцінка мого диплома триває надто довго.</p>
            <p lang="el">Η αξιολόγηση του πτυχίου μου αργεί πολύ.</p>
            <p lang="tr">Diplomamın değerlendirilmesi çok uzun sürüyor.</p>
          </div>
        </Specimen>
        <Specimen name={t('design.foundations.seats')}>
          <ul className="legend">
            {seatKinds.map((kind) => (
              <li key={kind}>
                <Seat kind={kind} />
                <SeatWord kind={kind} />
              </li>
            ))}
          </ul>
        </Specimen>
        <Specimen name={t('design.foundations.icons')}>
          <ul className="icon-table">
            {(Object.keys(iconPaths) as IconName[]).map((name) => (
              <li key={name}>
                <Icon name={name} />
                <span lang="en" dir="ltr">
                  {name}
                </span>
              </li>
            ))}
          </ul>
        </Specimen>
      </div>
    </Section>
  );
}
