import { exchangeLimits, hidingReasons } from '../../../../../shared/exchange';
import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import { SelectField, TextArea } from '../../../ui/text-field';
import { ActForm } from './act-form';

/** Hides a request, with a reason that whoever asked is told. */
export function HideRequest({ slug, id }: { slug: string; id: string }) {
  const t = useT();
  return (
    <Disclosure summary={t('exchange.hide-request')}>
      <div className="stack">
        <p className="small muted">{t('exchange.hide-note')}</p>
        <ActForm
          slug={slug}
          draftAt={`peer-request-hide:${id}`}
          label={t('exchange.hide-request')}
          act={t('exchange.hide-request')}
          icon="hide"
          done={t('exchange.hidden-done')}
          send={(api, values) =>
            api.POST('/api/v1/bodies/{ref}/exchange/requests/{id}/hide', {
              params: { path: { ref: slug, id } },
              body: { reason: values.text('reason') as 'other', explanation: values.optional('explanation') },
            })
          }
        >
          <SelectField
            name="reason"
            label={t('exchange.hide-reason')}
            empty={t('exchange.hide-reason-none')}
            options={hidingReasons.map((value) => ({ value, label: t(`comments.reason.${value}`) }))}
          />
          <TextArea
            name="explanation"
            optional
            rows={3}
            label={t('exchange.hide-explanation')}
            limit={exchangeLimits.explanation}
          />
        </ActForm>
      </div>
    </Disclosure>
  );
}
