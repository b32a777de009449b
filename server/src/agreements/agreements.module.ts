import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AgreementAccess } from './agreement-access.js';
import { Agreement, AgreementParty, AgreementSignature } from './agreement.entity.js';
import { AgreementHappenings } from './agreement-happenings.js';
import { AgreementQuery } from './agreement.query.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsFollowAccounts } from './agreements-follow-accounts.js';
import { CommitmentAccess } from './commitment-access.js';
import { CommitmentDuties } from './commitment-duties.js';
import { Evidence } from './commitment-evidence.js';
import { CommitmentParties } from './commitment-parties.js';
import { Commitment, CommitmentChange, CommitmentEvidence } from './commitment.entity.js';
import { CommitmentQuery } from './commitment.query.js';
import { CommitmentsController } from './commitments.controller.js';
import { MakeCommitments } from './make-commitments.js';
import { OneParty } from './one-party.js';
import { OverdueCommitments } from './overdue-commitments.js';
import { OrganisationAgreements } from './organisation-agreements.js';
import { PartnershipReport } from './partnership-report.entity.js';
import { PrepareAgreement } from './prepare-agreement.js';
import { ReadAgreement } from './read-agreement.js';
import { ReadCommitments } from './read-commitments.js';
import { ReportQuery } from './report.query.js';
import { ReportWork } from './report-work.query.js';
import { Reports } from './reports.js';
import { ReportsController } from './reports.controller.js';
import { SignAgreement } from './sign-agreement.js';

const entities = [
  Agreement,
  AgreementParty,
  AgreementSignature,
  Commitment,
  CommitmentChange,
  CommitmentEvidence,
  PartnershipReport,
];
const agreements = [AgreementAccess, AgreementQuery, OneParty, PrepareAgreement, ReadAgreement, SignAgreement];
const commitments = [
  CommitmentAccess,
  CommitmentDuties,
  CommitmentParties,
  CommitmentQuery,
  Evidence,
  MakeCommitments,
  ReadCommitments,
];

/** Pacts and charters that organisations sign, what they promise one another, and yearly reports of it. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), BodiesModule, DocumentsModule, OrganisationsModule, SpacesModule],
  controllers: [AgreementsController, CommitmentsController, ReportsController],
  providers: [
    ...agreements,
    ...commitments,
    AgreementHappenings,
    AgreementsFollowAccounts,
    OrganisationAgreements,
    OverdueCommitments,
    ReportQuery,
    ReportWork,
    Reports,
  ],
})
export class AgreementsModule {}
