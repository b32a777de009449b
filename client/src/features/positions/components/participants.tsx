import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormProblem } from '../../../ui/form-problem';
import { Row, Rows } from '../../../ui/rows';
import { SubmitButton } from '../../../ui/submit-button';
import { Tag } from '../../../ui/tag';
import { OrganisationField } from '../../planning/components/organisation-field';
import {
  inviteOrganisation,
  type JointPosition,
  leavePosition,
  type NamedOrganisation,
  positionQuery,
  positionsKey,
  readPosition,
} from '../api';
import { usePositionShown } from '../use-position-act';
import { useSpeakingFor } from '../use-speaking-for';

/** The organisations that take part, with who signed the text as it is, and the way to ask others. */
export function Participants({ position }: { position: JointPosition }) {
  const t = useT();
  const { organisations, signatories, leavesFor, can } = position;
  const signed = new Set(signatories.map(({ id }) => id));
  const leaves = new Set(leavesFor.map(({ id }) => id));
  return (
    <div className="stack-wide">
      <Rows label={t('positions.participants')}>
        {organisations.map((organisation) => (
          <Row
            key={organisation.id}
            title={
              <Link to={`/organisations/${organisation.slug}`} lang={organisation.language}>
                {organisation.name}
              </Link>
            }
            actions={leaves.has(organisation.id) && <LeaveButton position={position} organisation={organisation} />}
          >
            {signed.has(organisation.id) && (
              <p>
                <Tag tone="positive" icon="check">
                  {t('positions.standing.signed')}
                </Tag>
              </p>
            )}
          </Row>
        ))}
      </Rows>
      {can.invite && <InviteForm position={position} />}
    </div>
  );
}

function InviteForm({ position }: { position: JointPosition }) {
  const t = useT();
  const api = useApi();
  const shown = usePositionShown();
  const form = useForm({
    send: async (values) => {
      const organisationId = values.text('organisationId');
      if (!organisationId)
        throw problemOf('validation-failed', { errors: [{ pointer: '/organisationId', code: 'isNotEmpty' }] });
      await inviteOrganisation(api, position.id, organisationId);
      return readPosition(api, position.id);
    },
    onSent: (changed) => shown(changed, t('positions.invited')),
  });
  return (
    <Form form={form} method="post" aria-label={t('positions.invite')}>
      <FormProblem />
      <OrganisationField
        name="organisationId"
        label={t('positions.invite-organisation')}
        hint={t('positions.invite-hint')}
        required
      />
      <SubmitButton kind="plain" icon="plus">
        {t('positions.invite')}
      </SubmitButton>
    </Form>
  );
}

function LeaveButton({ position, organisation }: { position: JointPosition; organisation: NamedOrganisation }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mine = useSpeakingFor(position);
  const [asked, setAsked] = useState(false);
  const { name } = organisation;
  const leave = async () => {
    await leavePosition(api, position.id, organisation.id);
    showToast({ text: t('positions.left', { name }) });
    // With the last organisation of one's own the page itself is gone.
    if (mine.length === 1) {
      await navigate('/positions');
      client.removeQueries({ queryKey: positionQuery(position.id).queryKey });
    }
    await client.invalidateQueries({ queryKey: positionsKey });
  };
  return (
    <>
      <Button small kind="quiet" icon="sign-out" onClick={() => setAsked(true)}>
        {t('positions.leave', { name })}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('positions.ask-leave', { name })}
          act={t('positions.do-leave')}
          keep={t('positions.not-yet')}
          run={leave}
          onClose={() => setAsked(false)}
        >
          <p>{t('positions.brings-leave')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
