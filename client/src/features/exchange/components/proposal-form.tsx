import { exchangeLimits } from '../../../../../shared/exchange';
import { ifMatch } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { TextArea, TextField } from '../../../ui/text-field';
import type { AgendaProposal } from '../api';
import { ActForm } from './act-form';
import { LanguageField } from './language-field';

interface ProposalFormProps {
  slug: string;
  agendaId?: string;
  /** One's own, to be changed. */
  proposal?: AgendaProposal;
}

/** What somebody wants on the agenda. */
export function ProposalForm({ slug, agendaId = '', proposal }: ProposalFormProps) {
  const t = useT();
  return (
    <ActForm
      slug={slug}
      draftAt={proposal ? `agenda-proposal:${proposal.id}` : `new-agenda-proposal:${agendaId}`}
      label={t('exchange.propose')}
      act={t(proposal ? 'exchange.save' : 'exchange.propose')}
      icon={proposal ? 'check' : 'send'}
      done={t(proposal ? 'exchange.saved' : 'exchange.proposed')}
      send={(api, values) => {
        const body = { title: values.text('title'), text: values.text('text'), language: values.text('language') };
        return proposal
          ? api.PUT('/api/v1/bodies/{ref}/exchange/proposals/{id}', {
              params: { path: { ref: slug, id: proposal.id }, header: ifMatch(proposal.version) },
              body,
            })
          : api.POST('/api/v1/bodies/{ref}/exchange/agendas/{id}/proposals', {
              params: { path: { ref: slug, id: agendaId } },
              body,
            });
      }}
    >
      <TextField
        name="title"
        label={t('exchange.item')}
        dir="auto"
        maxLength={exchangeLimits.line}
        defaultValue={proposal?.title}
      />
      <TextArea
        name="text"
        optional
        label={t('exchange.why')}
        limit={exchangeLimits.text}
        rows={4}
        defaultValue={proposal?.text}
      />
      <LanguageField defaultValue={proposal?.language} />
    </ActForm>
  );
}
