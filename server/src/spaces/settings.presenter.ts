import { writtenEnd, writtenStart } from '../../../shared/planned-time.js';
import { effectiveState } from '../../../shared/spaces.js';
import type { Actor } from '../kernel/http/actor.js';
import { whatActorCan } from './consultation.presenter.js';
import type { ConsultationRow } from './consultation.query.js';
import type {
  ActivitySettingsDto,
  ConsultationSettingsDto,
  InvitedSettingsDto,
  MemberSettingsDto,
  PhaseSettingsDto,
} from './dto/settings.dto.js';
import type { SpaceFacts } from './space-facts.js';

/** Who belongs to the space beside its team. */
export interface Belonging {
  members: MemberSettingsDto[];
  invited: InvitedSettingsDto[];
}

/** A consultation as the forms of its team hold it: everything in all languages, dates as one would write them. */
export function presentSettings(
  row: ConsultationRow,
  belonging: Belonging,
  space: SpaceFacts,
  { actor, now }: { actor: Actor; now: Date },
): ConsultationSettingsDto {
  return {
    id: row.id,
    slug: row.slug,
    version: row.version,
    state: effectiveState(row, now),
    visibility: row.visibility,
    preset: row.preset,
    timeZone: row.timeZone,
    defaultLanguage: row.defaultLanguage,
    ownerOrganisationId: row.ownerOrganisationId,
    levels: row.levels,
    territories: row.territories,
    policyFields: row.policyFields,
    stakeholderTypes: row.stakeholderTypes,
    answerDue: row.answerDueAt && writtenEnd(row.answerDueAt, row.timeZone),
    texts: Object.fromEntries(row.texts.map(({ language, ...text }) => [language, text])),
    phases: row.phases.map((phase) => presentPhase(phase, row.timeZone)),
    activities: row.activities.map(presentActivity),
    team: row.team,
    ...belonging,
    review: { submittedBy: row.submittedBy, note: row.reviewNote },
    can: whatActorCan(actor, space),
  };
}

function presentPhase({ id, names, ...phase }: ConsultationRow['phases'][number], timeZone: string): PhaseSettingsDto {
  const [startsAt, endsAt] = [new Date(phase.startsAt), new Date(phase.endsAt)];
  return { id, names, starts: writtenStart(startsAt, timeZone), ends: writtenEnd(endsAt, timeZone), startsAt, endsAt };
}

function presentActivity(activity: ConsultationRow['activities'][number]): ActivitySettingsDto {
  const { id, kind, version, titles, settings, cells } = activity;
  return { id, kind, version, titles, settings, cells };
}
