import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import type { Organisation } from '../api';
import { Invitations } from './invitations';
import { Members } from './members';
import { VerificationList } from './verification-list';

/** What an organisation's page shows to its people and to staff. */
export function PeopleSections({ organisation }: { organisation: Organisation }) {
  const t = useT();
  return (
    <>
      <Section id="members" title={t('organisations.members')} note={t('organisations.members-note')}>
        <Members organisation={organisation} />
      </Section>
      {organisation.can.manageMembers && (
        <Section id="invitations" title={t('organisations.invitations')} note={t('organisations.invitations-note')}>
          <Invitations organisationId={organisation.id} />
        </Section>
      )}
      <Section title={t('organisations.verifications')} note={t('organisations.members-note')}>
        <VerificationList organisation={organisation} />
      </Section>
    </>
  );
}
