import { DomainEvent } from '../kernel/events/domain-event.js';

/** A draft consultation was started. */
export class ConsultationCreated extends DomainEvent<{ preset: string }> {
  static readonly type = 'consultation.created';
}

/** Texts, classification or other properties changed; `fields` names which. */
export class ConsultationEdited extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'consultation.edited';
}

/** The phases were set anew before opening. */
export class PhasesPlanned extends DomainEvent<{ phaseIds: string[] }> {
  static readonly type = 'consultation.phases-planned';
}

/** An activity's settings, titles or access cells changed; the subject is the activity. */
export class ActivityChanged extends DomainEvent<{ version: number }> {
  static readonly type = 'activity.changed';
}

/** People came into the team, left it or changed roles there. */
export class TeamChanged extends DomainEvent<{ added: string[]; removed: string[] }> {
  static readonly type = 'team.changed';
}

/** People became members of a space or ceased to be. */
export class SpaceMembersChanged extends DomainEvent<{ added: string[]; removed: string[] }> {
  static readonly type = 'space.members-changed';
}

/** Organisations were invited to a space, or no longer are. */
export class InvitedOrganisationsChanged extends DomainEvent<{ added: string[]; removed: string[] }> {
  static readonly type = 'space.invited-organisations-changed';
}

/** A draft awaits a second person. */
export class ConsultationSubmitted extends DomainEvent<Record<string, never>> {
  static readonly type = 'consultation.submitted';
}

/** A second person approved it, and everyone who may read it can see it. */
export class ConsultationAnnounced extends DomainEvent<{ opensAt: string; closesAt: string }> {
  static readonly type = 'consultation.announced';
}

/** The reviewer, or the submitter, sent the draft back to be changed. */
export class ConsultationReturned extends DomainEvent<Record<string, never>> {
  static readonly type = 'consultation.returned';
}

/** The announcement was taken back before opening. */
export class ConsultationRecalled extends DomainEvent<Record<string, never>> {
  static readonly type = 'consultation.recalled';
}

/** The first phase began. Recorded once, by whoever notices first, with the instant it happened at. */
export class ConsultationOpened extends DomainEvent<{ at: string }> {
  static readonly type = 'consultation.opened';
}

/** The last phase ended. Recorded once for each closing, with the instant it happened at. */
export class ConsultationClosed extends DomainEvent<{ at: string }> {
  static readonly type = 'consultation.closed';
}

/** A phase ends later than planned; `reopened` when it had closed already. Everyone who took part is to be told. */
export class ConsultationExtended extends DomainEvent<{
  phaseId: string;
  changeId: string;
  oldEndsAt: string;
  newEndsAt: string;
  reopened: boolean;
}> {
  static readonly type = 'consultation.extended';
}

/** The team began to read and sort what came in. */
export class AnalysisBegun extends DomainEvent<Record<string, never>> {
  static readonly type = 'consultation.analysis-begun';
}

/** The results are out. */
export class ConsultationAnswered extends DomainEvent<Record<string, never>> {
  static readonly type = 'consultation.answered';
}

/** It is kept as it was and changes no more. */
export class ConsultationArchived extends DomainEvent<Record<string, never>> {
  static readonly type = 'consultation.archived';
}
