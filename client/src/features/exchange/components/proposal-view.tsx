import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import { DatedRow } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import type { Body } from '../../bodies/api';
import type { AgendaProposal } from '../api';
import { ActButton } from './act-button';
import { SaidBy } from './said-by';
import { ProposalForm, ProposalSteps } from './late-forms';
import { Words } from './words';

const tones = {
  proposed: 'plain',
  taken: 'positive',
  merged: 'accent',
  declined: 'plain',
  withdrawn: 'caution',
} as const;

interface ProposalViewProps {
  body: Body;
  proposal: AgendaProposal;
  /** What it could become part of. */
  others: AgendaProposal[];
}

/** A proposal for an agenda: who wants it, and what the team decided. */
export function ProposalView({ body, proposal, others }: ProposalViewProps) {
  const t = useT();
  const { id, state, title, text, language, by, createdAt, organisations, people, mergedInto, reason, can } = proposal;
  return (
    <DatedRow
      date={createdAt}
      timeZone={body.timeZone}
      dateNote={<Tag tone={tones[state]}>{t(`exchange.proposal-state.${state}`)}</Tag>}
      title={title}
      lang={language}
      facts={[
        <SaidBy key="by" speaker={by} />,
        organisations + people > 0 &&
          t('exchange.wanted-by', {
            organisations,
            people,
            total: organisations + people,
            both: organisations > 0 && people > 0 ? 'yes' : 'no',
          }),
        mergedInto && t('exchange.part-of', { title: mergedInto.title }),
        proposal.agendaPath && (
          <a key="item" href={proposal.agendaPath}>
            {t('exchange.agenda-item')}
          </a>
        ),
      ]}
    >
      <Words text={text} lang={language} />
      {reason && (
        <div>
          <p className="small muted">{t('exchange.team-says')}</p>
          <Words text={reason} lang={proposal.reasonLanguage} />
        </div>
      )}
      {can.support && (
        <div className="cluster">
          <ActButton
            slug={body.slug}
            kind="quiet"
            icon="support"
            pressed={proposal.isSupported}
            act={(api) => {
              const params = { path: { ref: body.slug, id } };
              return proposal.isSupported
                ? api.DELETE('/api/v1/bodies/{ref}/exchange/proposals/{id}/support', { params })
                : api.PUT('/api/v1/bodies/{ref}/exchange/proposals/{id}/support', { params });
            }}
            done={t(proposal.isSupported ? 'exchange.unwanted' : 'exchange.wanted')}
          >
            {t('exchange.want')}
          </ActButton>
        </div>
      )}
      {can.edit && (
        <Disclosure summary={t('exchange.change-proposal')}>
          <ProposalForm slug={body.slug} proposal={proposal} />
        </Disclosure>
      )}
      <ProposalSteps slug={body.slug} proposal={proposal} others={others} />
    </DatedRow>
  );
}
