import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { Button, LinkButton } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';
import { KeyHint } from '../../../ui/key-hint';
import { Section } from '../../../ui/page-parts';
import { TabLinks, Tabs } from '../../../ui/tabs';
import { Specimen } from './specimen';

/** What people press to act or to look elsewhere. */
export function Controls() {
  const t = useT();
  return (
    <Section id="controls" title={t('design.controls.title')} note={t('design.controls.note')}>
      <div className="stack-wide">
        <Specimen name={t('design.controls.buttons')}>
          <Buttons />
        </Specimen>
        <Specimen name={t('design.controls.tabs')}>
          <Views />
        </Specimen>
        <Specimen name={t('design.controls.tab-links')}>
          <TabLinks
            label={t('design.controls.queue')}
            selected="all"
            items={[
              { id: 'all', label: t('design.controls.all'), count: 23, to: '/design' },
              { id: 'held', label: t('design.controls.held'), count: 9, to: '/design?show=held' },
              { id: 'reported', label: t('design.controls.reported'), count: 6, to: '/design?show=reported' },
            ]}
          />
        </Specimen>
        <Specimen name={t('design.controls.disclosure')}>
          <Disclosure summary={t('design.controls.why')}>
            <p className="measure">{t('design.sample.ui')}</p>
          </Disclosure>
        </Specimen>
      </div>
    </Section>
  );
}

function Buttons() {
  const t = useT();
  const [supports, setSupports] = useState(true);
  return (
    <>
      <div className="cluster">
        <Button kind="primary" icon="comment">
          {t('design.act.send')}
        </Button>
        <Button>{t('design.act.keep')}</Button>
        <Button kind="quiet" icon="reply">
          {t('design.act.reply')}
        </Button>
        <Button kind="danger" icon="trash">
          {t('design.act.withdraw')}
        </Button>
        <Button icon="support" aria-pressed={supports} onClick={() => setSupports(!supports)}>
          {supports ? t('design.act.supporting') : t('design.act.support')}
        </Button>
        <Button disabled>{t('design.act.publish')}</Button>
        <Button kind="primary" pending>
          {t('design.act.send')}
        </Button>
        <LinkButton to="/design" icon="arrow-end">
          {t('design.act.open')}
        </LinkButton>
        <Button icon="settings" iconOnly>
          {t('design.act.settings')}
        </Button>
      </div>
      <div className="cluster dense">
        <Button small icon="check">
          {t('design.act.publish')} <KeyHint keys="p" />
        </Button>
        <Button small icon="hide">
          {t('design.act.hide')} <KeyHint keys="h" />
        </Button>
        <Button small kind="quiet" icon="link">
          {t('design.act.copy')}
        </Button>
        <Button small icon="close" iconOnly>
          {t('design.act.close')}
        </Button>
      </div>
    </>
  );
}

const views = ['text', 'comments', 'answers'] as const;

function Views() {
  const t = useT();
  const [selected, select] = useState<(typeof views)[number]>('text');
  return (
    <Tabs
      label={t('design.controls.views')}
      selected={selected}
      onSelect={select}
      items={views.map((id, index) => ({
        id,
        label: t(`design.controls.${id}`),
        count: index ? index * 12 : undefined,
      }))}
    >
      <p>{t('design.controls.panel', { view: t(`design.controls.${selected}`) })}</p>
    </Tabs>
  );
}
