import { maySignIn, type PartyStanding } from '../../../shared/agreements.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import { type AgreementFacts, agreementPolicy, maySign, mayWithdraw } from './agreement.policy.js';
import type { AgreementRow, AgreementVersionRow, PartyRow, SignatureRow } from './agreement.query.js';
import type { AgreementDto, AgreementItemDto, PartyDto, SignatureDto } from './dto/agreement.dto.js';

/** A pact or charter in a list. */
export function presentAgreementItem(row: AgreementRow): AgreementItemDto {
  const { id, kind, state, documentId, title, language, number, publishedAt, openedAt, reviews } = row;
  const counts = { partyCount: row.parties, signedCount: row.signed, reservationCount: row.reservations };
  return { id, kind, state, documentId, title, language, number, publishedAt, openedAt, reviews, ...counts };
}

/** What is known of an agreement, read for its page. */
export interface ReadAgreement {
  row: AgreementRow;
  parties: PartyRow[];
  versions: AgreementVersionRow[];
  fingerprints: Map<string, string>;
}

/** A pact or charter as its page shows it to this reader. */
export function presentAgreement(read: ReadAgreement, facts: AgreementFacts, actor: Actor): AgreementDto {
  const { row, parties, versions, fingerprints } = read;
  const standing = parties.flatMap(({ signatures }) => signatures.filter(stands));
  return {
    ...presentAgreementItem(row),
    version: row.version,
    currentVersionId: row.currentVersionId,
    hasDraft: row.hasDraft,
    stageReached: maySignIn(facts.stage),
    parties: parties.map((party) => presentParty(party, row.currentVersionId, facts, actor)),
    versions: versions.map((version) => ({
      ...version,
      fingerprint: fingerprints.get(version.id) ?? '',
      signedCount: standing.filter(({ versionId }) => versionId === version.id).length,
    })),
    can: can(agreementPolicy, actor, facts, ['edit', 'open', 'conclude', 'end']),
  };
}

const stands = ({ withdrawnAt }: SignatureRow): boolean => withdrawnAt === null;

function presentParty(
  { organisation, role, addedAt, signatures }: PartyRow,
  versionId: string | null,
  facts: AgreementFacts,
  actor: Actor,
): PartyDto {
  const standing = standingOf(signatures, versionId);
  return {
    organisation,
    role,
    addedAt,
    standing,
    signatures: signatures.map(presentSignature),
    can: {
      sign: standing !== 'signed' && maySign(actor, facts, organisation.id) === true,
      withdraw: signatures.some(stands) && mayWithdraw(actor, facts, organisation.id) === true,
    },
  };
}

/** How a party stands to the version that is published now. */
export function standingOf(signatures: SignatureRow[], versionId: string | null): PartyStanding {
  const standing = signatures.filter(stands);
  if (standing.some((signature) => signature.versionId === versionId)) return 'signed';
  if (standing.length > 0) return 'asked-again';
  return signatures.length > 0 ? 'withdrawn' : 'asked';
}

function presentSignature(row: SignatureRow): SignatureDto {
  const { id, number, fingerprint, signerFunction, reservation, language, withdrawalReason, withdrawalLanguage } = row;
  return {
    id,
    number,
    fingerprint,
    signerName: row.signerName || null,
    signerFunction,
    signedAt: new Date(row.signedAt),
    reservation,
    language,
    withdrawnAt: row.withdrawnAt ? new Date(row.withdrawnAt) : null,
    withdrawalReason,
    withdrawalLanguage,
  };
}
