import type { ReactNode } from 'react';
import type { AnswerStatus } from '../../../shared/comments';
import { useT } from '../lib/i18n';
import { classNames } from './class-names';
import { Icon } from './icon';
import { AnswerTag } from './tag';

/** A passage people speak about, wherever it is quoted. */
export function Marker({ children, to, selected = false }: { children: ReactNode; to?: string; selected?: boolean }) {
  const className = classNames('anchor', selected && 'anchor-selected');
  return to ? (
    <a className={className} href={to}>
      {children}
    </a>
  ) : (
    <mark className={className}>{children}</mark>
  );
}

/** Words somebody wrote, in their own language and direction. */
export function Quote({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <blockquote className="quote" lang={lang} dir="auto">
      {children}
    </blockquote>
  );
}

/** Markup of people or ministries, cleaned by the server. `record` gives it the face of official texts. */
export function Prose({ html, lang, record = false }: { html: string; lang?: string; record?: boolean }) {
  return (
    <div
      className={classNames('prose', record && 'prose-record')}
      lang={lang}
      dir="auto"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A passage taken out of a text; the public sees that, and why. */
export function Redacted({ reason }: { reason?: string }) {
  const t = useT();
  return <span className="redacted">{reason ? t('ui.redacted-because', { reason }) : t('ui.redacted')}</span>;
}

export interface OfficialAnswerProps {
  status?: AnswerStatus;
  /** "We did", where the usual title would be too stiff. */
  title?: ReactNode;
  level?: 'h2' | 'h3' | 'h4' | 'strong';
  /** Who answered, when, and where the change is to be read. */
  foot?: ReactNode;
  lang?: string;
  children: ReactNode;
}

/** The authority speaking: between double rules, in the face of the record. Nothing else looks like this. */
export function OfficialAnswer({
  status,
  title,
  level: Heading = 'strong',
  foot,
  lang,
  children,
}: OfficialAnswerProps) {
  const t = useT();
  return (
    <article className="answer">
      <div className="answer-head">
        <Icon name="seal" />
        <Heading>{title ?? t('ui.official-answer')}</Heading>
        {status && <AnswerTag status={status} />}
      </div>
      <div className="answer-body" lang={lang} dir={lang && 'auto'}>
        {children}
      </div>
      {foot && <div className="answer-foot">{foot}</div>}
    </article>
  );
}

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface InlineDiffProps {
  parts: DiffPart[];
  label?: ReactNode;
  lang?: string;
}

/** One text with what goes and what comes; those who hear it are told where each begins and ends. */
export function InlineDiff({ parts, label, lang }: InlineDiffProps) {
  return (
    <div className="diff">
      {label && <p className="diff-label">{label}</p>}
      <p lang={lang} dir="auto">
        {parts.map((part, index) => (
          <DiffPiece key={index} {...part} />
        ))}
      </p>
    </div>
  );
}

function DiffPiece({ kind, text }: DiffPart) {
  const t = useT();
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="visually-hidden">{t(`ui.diff.${kind}-begins`)} </span>
      {text}
      <span className="visually-hidden"> {t(`ui.diff.${kind}-ends`)}</span>
    </Tag>
  );
}
