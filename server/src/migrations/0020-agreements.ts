import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pacts and charters with their parties and signatures, what parties promise, and yearly reports. */
export class Agreements1763800000020 implements MigrationInterface {
  name = 'Agreements1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Where the texts of a part of a body stand; its cells say the same as the part's readers.
create table body_place (
  space_id uuid not null references space,
  part text not null,
  activity_id uuid not null unique references activity,
  primary key (space_id, part)
);

create table agreement (
  id uuid primary key,
  space_id uuid not null references space,
  kind text not null check (kind in ('pact', 'charter')),
  state text not null check (state in ('preparing', 'open', 'concluded', 'ended')),
  document_id uuid not null unique references document,
  -- days on which the parties look at it again
  reviews text[] not null default '{}',
  opened_at timestamptz,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1
);
create index agreement_by_space on agreement (space_id, created_at desc, id desc);

create table agreement_party (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('initiator', 'partner', 'funder', 'supporter')),
  added_at timestamptz not null,
  unique (agreement_id, organisation_id)
);
create index agreement_party_by_organisation on agreement_party (organisation_id);

-- A signature holds for one published version. It stays when it is withdrawn, and says so.
create table agreement_signature (
  id uuid primary key,
  party_id uuid not null references agreement_party,
  version_id uuid not null references document_version,
  -- SHA-256 of the version's canonical text, in hexadecimal
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  signed_by uuid references person,
  -- empty once the account is gone
  signer_name text not null,
  signer_function text not null,
  signed_at timestamptz not null,
  reservation text not null default '',
  -- language of the reservation
  language text not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  withdrawal_language text,
  check (withdrawn_at is not null or withdrawal_reason = '')
);
create unique index agreement_signature_once on agreement_signature (party_id, version_id) where withdrawn_at is null;
create index agreement_signature_by_signer on agreement_signature (signed_by) where signed_by is not null;

create table commitment (
  id uuid primary key,
  space_id uuid not null references space,
  organisation_id uuid not null references organisation,
  -- the pact or charter it carries out, when it does
  agreement_id uuid references agreement,
  text text not null,
  language text not null,
  -- the measure it serves: a passage of a text of this platform, or a page elsewhere
  document_id uuid references document,
  block_id uuid,
  measure_title text not null default '',
  measure_url text not null default '',
  -- the last day, in the time zone of the body
  due_on date,
  reviews text[] not null default '{}',
  status text not null check (status in ('promised', 'running', 'met', 'not-met', 'dropped')),
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1,
  check (block_id is null or document_id is not null)
);
create index commitment_listed on commitment (space_id, (status not in ('promised', 'running')), (coalesce(due_on, 'infinity')), id);
create index commitment_by_organisation on commitment (organisation_id);
create index commitment_due on commitment (due_on) where status in ('promised', 'running');

create table commitment_change (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  status text not null check (status in ('promised', 'running', 'met', 'not-met', 'dropped')),
  note text not null default '',
  language text not null,
  -- whether the party said so itself, or the team
  by_party boolean not null,
  changed_by uuid references person,
  changed_at timestamptz not null
);
create index commitment_change_of on commitment_change (commitment_id, changed_at);

create table commitment_evidence (
  id uuid primary key,
  commitment_id uuid not null references commitment,
  title text not null,
  language text not null,
  -- a page, or a file kept here
  url text,
  file_name text,
  file_bytes integer,
  dated_on date not null,
  added_by uuid references person,
  added_at timestamptz not null,
  check (num_nonnulls(url, file_name) = 1)
);
create index commitment_evidence_of on commitment_evidence (commitment_id, dated_on);

create table partnership_report (
  id uuid primary key,
  space_id uuid not null references space,
  from_on date not null,
  to_on date not null,
  document_id uuid not null unique references document,
  created_by uuid references person,
  created_at timestamptz not null,
  check (to_on >= from_on)
);
create index partnership_report_by_space on partnership_report (space_id, to_on desc, id desc);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
