import { ifMatch } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import { SelectField } from '../../../ui/text-field';
import type { AgendaProposal } from '../api';
import { ActButton } from './act-button';
import { ActForm } from './act-form';
import { ReasonFields } from './reason-fields';
import { AgendaPathField } from './result-steps';

interface ProposalStepsProps {
  slug: string;
  proposal: AgendaProposal;
  others: AgendaProposal[];
}

/** What the team decides about a proposal; whoever made it can take it back. */
export function ProposalSteps({ slug, proposal, others }: ProposalStepsProps) {
  const t = useT();
  const { id, version, can } = proposal;
  const params = { path: { ref: slug, id }, header: ifMatch(version) };
  const targets = others.filter((other) => other.id !== id && ['proposed', 'taken'].includes(other.state));
  return (
    <>
      {can.take && <Decide slug={slug} proposal={proposal} command="take" />}
      {can.merge && targets.length > 0 && <Decide slug={slug} proposal={proposal} command="merge" targets={targets} />}
      {can.decline && <Decide slug={slug} proposal={proposal} command="decline" />}
      {can.place && <PlaceItem slug={slug} proposal={proposal} />}
      {(can.reconsider || can.withdraw) && (
        <div className="cluster">
          {can.reconsider && (
            <ActButton
              slug={slug}
              kind="quiet"
              icon="return"
              act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/proposals/{id}/reconsider', { params })}
              done={t('exchange.reconsidered')}
            >
              {t('exchange.reconsider')}
            </ActButton>
          )}
          {can.withdraw && (
            <ActButton
              slug={slug}
              kind="quiet"
              icon="trash"
              act={(api) => api.POST('/api/v1/bodies/{ref}/exchange/proposals/{id}/withdraw', { params })}
              done={t('exchange.proposal-withdrawn')}
            >
              {t('exchange.withdraw-proposal')}
            </ActButton>
          )}
        </div>
      )}
    </>
  );
}

interface DecideProps {
  slug: string;
  proposal: AgendaProposal;
  command: 'take' | 'merge' | 'decline';
  targets?: AgendaProposal[];
}

function Decide({ slug, proposal: { id, version }, command, targets = [] }: DecideProps) {
  const t = useT();
  return (
    <Disclosure summary={t(`exchange.proposal-${command}`)}>
      <ActForm
        slug={slug}
        draftAt={`proposal-${command}:${id}`}
        label={t(`exchange.proposal-${command}`)}
        act={t(`exchange.proposal-${command}`)}
        done={t('exchange.decided')}
        send={(api, values) => {
          const params = { path: { ref: slug, id }, header: ifMatch(version) };
          const body = { reason: values.text('reason'), language: values.text('language') };
          if (command === 'merge')
            return api.POST('/api/v1/bodies/{ref}/exchange/proposals/{id}/merge', {
              params,
              body: { ...body, intoId: values.text('intoId') },
            });
          if (command === 'decline')
            return api.POST('/api/v1/bodies/{ref}/exchange/proposals/{id}/decline', { params, body });
          const agendaPath = values.optional('agendaPath') ?? null;
          return api.POST('/api/v1/bodies/{ref}/exchange/proposals/{id}/take', {
            params,
            body: { ...body, agendaPath },
          });
        }}
      >
        {command === 'merge' && (
          <SelectField
            name="intoId"
            label={t('exchange.merge-into')}
            options={targets.map((target) => ({ value: target.id, label: target.title }))}
          />
        )}
        {command === 'take' && <AgendaPathField />}
        <ReasonFields optional={command !== 'decline'} label={t('exchange.decision-reason')} />
      </ActForm>
    </Disclosure>
  );
}

function PlaceItem({ slug, proposal: { id, version, agendaPath } }: Omit<ProposalStepsProps, 'others'>) {
  const t = useT();
  return (
    <Disclosure summary={t('exchange.place-item')}>
      <ActForm
        slug={slug}
        draftAt={`proposal-place:${id}`}
        label={t('exchange.place-item')}
        act={t('exchange.save')}
        done={t('exchange.saved')}
        send={(api, values) =>
          api.PUT('/api/v1/bodies/{ref}/exchange/proposals/{id}/place', {
            params: { path: { ref: slug, id }, header: ifMatch(version) },
            body: { agendaPath: values.optional('agendaPath') ?? null },
          })
        }
      >
        <AgendaPathField defaultValue={agendaPath} />
      </ActForm>
    </Disclosure>
  );
}
