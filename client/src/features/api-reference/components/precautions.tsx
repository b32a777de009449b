import type { ReactNode } from 'react';
import { rateLimits } from '../../../../../shared/rate-limits';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Command } from './command';

export interface PrecautionsProps {
  base: string;
  /** How parts of the sentences are shown. */
  inline: Record<string, (text: string) => ReactNode>;
}

/** Habits that every operation shares: long lists, changing what others change too, sending once, and how often. */
export function Precautions({ base, inline }: PrecautionsProps) {
  const t = useT();
  const { actor, address } = rateLimits;
  return (
    <>
      <Section title={t('api-reference.pages.title')}>
        <div className="stack">
          <p className="measure">{t.rich('api-reference.pages.text', {}, inline)}</p>
          <Command
            label={t('api-reference.pages.title')}
            text={`curl "${base}/api/v1/consultations?limit=2"\ncurl "${base}/api/v1/consultations?limit=2&cursor=$CURSOR"`}
          />
        </div>
      </Section>
      <Section title={t('api-reference.if-match.title')}>
        <div className="stack measure">
          <p>{t.rich('api-reference.if-match.text', {}, inline)}</p>
        </div>
      </Section>
      <Section title={t('api-reference.once.title')}>
        <p className="measure">{t.rich('api-reference.once.text', {}, inline)}</p>
      </Section>
      <Section title={t('api-reference.limits.title')}>
        <div className="stack measure">
          <p>{t('api-reference.limits.person', actor)}</p>
          <p>{t('api-reference.limits.address', address)}</p>
          <p>{t.rich('api-reference.limits.over', {}, inline)}</p>
        </div>
      </Section>
    </>
  );
}
