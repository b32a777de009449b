import { type Mandate, mandates, positionLimits } from '../../../../../shared/positions';
import { useDraft } from '../../../lib/drafts';
import { Form, type FormValues, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { useViewer } from '../../../lib/viewer';
import { CheckboxGroup, RadioGroup } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import { type JointPosition, type NamedOrganisation, signPosition } from '../api';
import { usePositionShown } from '../use-position-act';

interface SignFormProps {
  position: JointPosition;
  organisation: NamedOrganisation;
}

/** Signs the text as it stands in the name of an organisation: on whose decision, how much of it, with which reservation. */
export function SignForm({ position, organisation }: SignFormProps) {
  const t = useT();
  const api = useApi();
  const shown = usePositionShown();
  const { id, fingerprint } = position;
  const { name } = organisation;
  const draft = useDraft(`sign-position:${id}/${organisation.id}`);
  const form = useForm({
    send: async (values) =>
      signPosition(api, id, {
        organisationId: organisation.id,
        fingerprint,
        ...mandateFrom(values),
        paragraphIds: paragraphsFrom(values),
        reservation: values.text('reservation'),
        function: values.text('function'),
        language: t.locale === 'nl' ? 'nl' : 'en',
      }),
    onSent: (signed) => {
      draft.clear();
      shown(signed, t('positions.signed', { name }));
    },
  });
  return (
    <Form
      form={form}
      draft={draft}
      method="post"
      className="form position-sign"
      aria-label={t('positions.sign-for', { name })}
    >
      <FormProblem />
      <MandateFields />
      <ScopeFields position={position} />
      <TextArea
        name="reservation"
        optional
        label={t('positions.reservation')}
        hint={t('positions.reservation-hint')}
        limit={positionLimits.reservation}
        rows={3}
      />
      <FunctionField />
      <div className="form-actions">
        <SubmitButton icon="seal">{t('positions.sign-for', { name })}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}

function MandateFields() {
  const t = useT();
  return (
    <>
      <RadioGroup
        name="mandate"
        label={t('positions.mandate-label')}
        defaultValue="board"
        options={mandates.map((value) => ({ value, label: t(`positions.mandate.${value}`) }))}
      />
      <TextField
        name="membersAsked"
        inputMode="numeric"
        autoComplete="off"
        label={t('positions.members-asked-label')}
        hint={t('positions.members-asked-hint')}
      />
    </>
  );
}

function ScopeFields({ position }: { position: JointPosition }) {
  const t = useT();
  const beginning = (text: string) => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text);
  return (
    <>
      <RadioGroup
        name="scope"
        label={t('positions.scope-label')}
        defaultValue="whole"
        options={(['whole', 'some'] as const).map((value) => ({ value, label: t(`positions.scope.${value}`) }))}
      />
      <CheckboxGroup
        name="paragraphIds"
        label={t('positions.which-paragraphs')}
        options={position.paragraphs.map(({ id, text }, index) => ({
          value: id,
          label: t('positions.paragraph', { number: index + 1 }),
          hint: (
            <span lang={position.language} dir="auto">
              {beginning(text)}
            </span>
          ),
        }))}
      />
    </>
  );
}

function FunctionField() {
  const t = useT();
  const viewer = useViewer();
  return (
    <TextField
      name="function"
      label={t('positions.function')}
      hint={t('positions.function-hint', { name: viewer?.name ?? '' })}
      maxLength={positionLimits.function}
      dir="auto"
    />
  );
}

function mandateFrom(values: FormValues): { mandate: Mandate; membersAsked: number | null } {
  const mandate = mandates.find((each) => each === values.text('mandate')) ?? 'board';
  if (mandate !== 'members') return { mandate, membersAsked: null };
  const membersAsked = Number(values.text('membersAsked'));
  if (!Number.isInteger(membersAsked) || membersAsked < 1)
    throw problemOf('validation-failed', { errors: [{ pointer: '/membersAsked', code: 'isInt' }] });
  return { mandate, membersAsked };
}

/** The paragraphs that are signed; null for the whole text. */
function paragraphsFrom(values: FormValues): string[] | null {
  if (values.text('scope') !== 'some') return null;
  const paragraphIds = values.all('paragraphIds');
  if (paragraphIds.length === 0)
    throw problemOf('validation-failed', { errors: [{ pointer: '/paragraphIds', code: 'arrayNotEmpty' }] });
  return paragraphIds;
}
