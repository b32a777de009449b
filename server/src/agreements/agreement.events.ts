import { DomainEvent } from '../kernel/events/domain-event.js';

/** A pact or charter was started; the subject is the agreement. */
export class AgreementStarted extends DomainEvent<{ kind: string; documentId: string }> {
  static readonly type = 'agreement.started';
}

/** Its kind or its days of review changed. */
export class AgreementEdited extends DomainEvent<{ fields: string[] }> {
  static readonly type = 'agreement.edited';
}

/** Signatures are asked for under its current version. */
export class AgreementOpened extends DomainEvent<{ versionId: string }> {
  static readonly type = 'agreement.opened';
}

/** No more signatures are taken. */
export class AgreementConcluded extends DomainEvent<Record<string, never>> {
  static readonly type = 'agreement.concluded';
}

/** It holds no longer; everything stays readable. */
export class AgreementEnded extends DomainEvent<Record<string, never>> {
  static readonly type = 'agreement.ended';
}

/** An organisation became a party. */
export class PartyAdded extends DomainEvent<{ organisationId: string; role: string }> {
  static readonly type = 'agreement.party-added';
}

/** An organisation that has not signed is a party no longer. */
export class PartyRemoved extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'agreement.party-removed';
}

/** A party signed a version. */
export class AgreementSigned extends DomainEvent<{ organisationId: string; versionId: string; reserved: boolean }> {
  static readonly type = 'agreement.signed';
}

/** A party took its signatures back. */
export class SignatureWithdrawn extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'agreement.withdrawn';
}

/** An organisation promised something; the subject is the commitment. */
export class CommitmentMade extends DomainEvent<{ organisationId: string }> {
  static readonly type = 'commitment.made';
}

/** Its words, its measure or its days changed. */
export class CommitmentEdited extends DomainEvent<{ version: number }> {
  static readonly type = 'commitment.edited';
}

/** It came to another status. */
export class CommitmentMoved extends DomainEvent<{ status: string; byParty: boolean }> {
  static readonly type = 'commitment.moved';
}

/** The day by which it was to be met has passed. */
export class CommitmentOverdue extends DomainEvent<{ dueOn: string }> {
  static readonly type = 'commitment.overdue';
}

/** Something shows what came of it. */
export class EvidenceAdded extends DomainEvent<{ evidenceId: string }> {
  static readonly type = 'commitment.evidence-added';
}

/** What was shown by mistake is gone. */
export class EvidenceRemoved extends DomainEvent<{ evidenceId: string }> {
  static readonly type = 'commitment.evidence-removed';
}

/** A report on a period was assembled as a document. */
export class ReportAssembled extends DomainEvent<{ documentId: string }> {
  static readonly type = 'partnership-report.assembled';
}
