import { Fragment, type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { useT } from '../lib/i18n';

export interface PageHeadProps {
  title: ReactNode;
  /** The language of the title, where it is not the page's. */
  lang?: string;
  /** Where the page stands, from the outside in; the page itself is the title. */
  trail?: { label: string; to: string }[];
  /** Beside the title: what kind of thing it is, whose it is, other languages. */
  margin?: ReactNode;
  lede?: ReactNode;
  /** Starts where a page without a margin does. */
  wide?: boolean;
  children?: ReactNode;
}

/** The head of a page: breadcrumb, title, first words, and what belongs in the margin. */
export function PageHead({ title, lang, trail = [], margin, lede, wide = false, children }: PageHeadProps) {
  return (
    <div className={wide ? 'page page-head page-head-wide' : 'page page-head'}>
      {trail.length > 0 && <Breadcrumb trail={trail} />}
      <div className="page-head-body">
        <h1 className="title" tabIndex={-1} lang={lang} dir={lang && 'auto'}>
          {title}
        </h1>
        {lede && <div className="lede">{lede}</div>}
        {children}
      </div>
      {margin && <div className="page-head-margin">{margin}</div>}
    </div>
  );
}

export function Breadcrumb({ trail }: { trail: { label: string; to: string }[] }) {
  const t = useT();
  return (
    <nav className="breadcrumb" aria-label={t('ui.breadcrumb')}>
      <ol>
        {trail.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface SectionProps {
  title: ReactNode;
  /** A sentence under the heading, in the margin. */
  note?: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A part of a page; its heading stands in the margin where there is one. */
export function Section({ title, note, id, children }: SectionProps) {
  const own = useId();
  const heading = `${id ?? own}-title`;
  return (
    <section className="section" id={id} aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  );
}

export interface LocalNavProps {
  label: string;
  items: { label: ReactNode; to: string; current?: boolean }[];
}

/** Parts of one thing that have pages of their own. */
export function LocalNav({ label, items }: LocalNavProps) {
  return (
    <nav className="local-nav" aria-label={label}>
      <div className="page">
        <ul>
          {items.map(({ label: text, to, current }) => (
            <li key={to}>
              <Link to={to} aria-current={current ? 'page' : undefined}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** Terms and what they are for this thing. */
export function Pairs({ items }: { items: { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="pairs">
      {items.map(({ term, value }, index) => (
        <Fragment key={index}>
          <div>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        </Fragment>
      ))}
    </dl>
  );
}
