import type { Actor } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { presentActivity } from './activity.presenter.js';
import { presentItem } from './consultation-item.presenter.js';
import { consultationPolicy } from './consultation.policy.js';
import type { ConsultationRow } from './consultation.query.js';
import type {
  ActivityDto,
  ConsultationCanDto,
  ConsultationDto,
  ExtensionDto,
  PhaseDto,
  TeamPersonDto,
} from './dto/consultation.dto.js';
import { inLanguage } from './in-language.js';
import { nextStepOf } from './next-step.js';
import type { PhaseFacts, SpaceFacts } from './space-facts.js';
import { phaseAt } from './space.policy.js';
import { timelineOf } from './timeline.js';

/** Who reads, in which language, when. */
export interface Reader {
  actor: Actor;
  language: string;
  now: Date;
}

const actions = Object.keys(consultationPolicy).filter((action) => action !== 'read') as (keyof ConsultationCanDto)[];

/** What the actor may do with a consultation now. */
export function whatActorCan(actor: Actor, space: SpaceFacts): ConsultationCanDto {
  return can(consultationPolicy as Policy<SpaceFacts>, actor, space, actions);
}

/** A consultation as its page shows it to this reader. */
export function presentConsultation(row: ConsultationRow, space: SpaceFacts, reader: Reader): ConsultationDto {
  const phases = row.phases.map(dated);
  const activities = readableActivities(row, { space, phases, now: reader.now }, reader);
  const allowed = whatActorCan(reader.actor, space);
  return {
    ...presentItem({ ...row, ...textFor(row, reader), ...activitySummary(activities) }, reader.now),
    question: textFor(row, reader).question,
    languages: row.texts.map((text) => text.language),
    version: row.version,
    visibility: row.visibility,
    announcedAt: row.announcedAt,
    phases: presentPhases(row, phases, reader),
    timeline: timelineOf(row, phases, reader.now),
    extensions: row.extensions.map(presentExtension),
    team: row.team.map((person) => presentPerson(person, allowed.prepare)),
    activities,
    nextStep: nextStepOf(space, reader.now),
    isFollowed: row.isFollowed,
    review: allowed.prepare ? { submittedBy: row.submittedBy, note: row.reviewNote } : null,
    can: allowed,
  };
}

const dated = ({ id, startsAt, endsAt }: ConsultationRow['phases'][number]): PhaseFacts => ({
  id,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

/** The texts in the reader's language, else in the main one, which the query puts first. */
function textFor({ texts }: ConsultationRow, { language }: Reader): ConsultationRow['texts'][number] {
  const none = { language: '', title: '', summary: '', question: '' };
  return texts.find((text) => text.language === language) ?? texts[0] ?? none;
}

function readableActivities(
  row: ConsultationRow,
  place: { space: SpaceFacts; phases: PhaseFacts[]; now: Date },
  { actor, language }: Reader,
): ActivityDto[] {
  return row.activities
    .map((activity) => presentActivity(activity, place, actor, language))
    .filter((activity) => activity.access !== 'hidden');
}

function activitySummary(activities: ActivityDto[]) {
  return {
    activities: activities.map((activity) => activity.kind),
    commentCount: activities.reduce((sum, activity) => sum + activity.commentCount, 0),
  };
}

function presentPhases(row: ConsultationRow, phases: PhaseFacts[], { language, now }: Reader): PhaseDto[] {
  const current = phaseAt(phases, now);
  return phases.map((phase, at) => {
    const name = inLanguage(row.phases[at]?.names ?? {}, language, row.defaultLanguage);
    return { ...phase, name: name.text, language: name.language, isCurrent: phase === current };
  });
}

function presentExtension(extension: ConsultationRow['extensions'][number]): ExtensionDto {
  const { oldEndsAt, newEndsAt, at, ...rest } = extension;
  return { ...rest, oldEndsAt: new Date(oldEndsAt), newEndsAt: new Date(newEndsAt), at: new Date(at) };
}

/** Readers are told who leads; of the others only that they are there. */
function presentPerson(person: ConsultationRow['team'][number], toTeam: boolean): TeamPersonDto {
  return toTeam || person.role === 'lead' ? person : { role: person.role, name: null, personId: null };
}
