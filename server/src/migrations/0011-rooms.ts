import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live rooms: what is said, asked, voted and steered while people meet. */
export class Rooms1763800000011 implements MigrationInterface {
  name = 'Rooms1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The main room of a session and its break-out rooms. The row also is the steering state that all see.
create table room (
  id uuid primary key,
  session_id uuid not null references live_session,
  kind text not null check (kind in ('main', 'breakout')),
  -- 0 for the main room
  position integer not null,
  name text not null default '',
  -- places in a break-out room that people choose
  seats integer,
  -- how often anything here changed; every change takes the next number, so that whoever missed some knows which
  seq integer not null default 0,
  -- steering
  item_id uuid references agenda_item on delete set null,
  item_since timestamptz,
  -- seconds between two messages of one participant; 0 is no slow mode
  slow_seconds integer not null default 0,
  premoderated boolean not null default false,
  pinned_id uuid,
  -- the question on the big screen
  spotlight_id uuid,
  -- the poll on the big screen
  poll_id uuid,
  -- how people come into break-out rooms, while these are open; only on the main room
  breakouts text check (breakouts in ('assigned', 'chosen', 'shuffled')),
  unique (session_id, position)
);
create unique index room_main on room (session_id) where kind = 'main';

-- Who has joined a session; they stay here when they leave, for the record counts who was there.
create table room_participant (
  id uuid primary key,
  session_id uuid not null references live_session,
  person_id uuid references person,
  guest_id uuid references guest,
  name text not null,
  -- taxonomy of stakeholders, if they told
  stakeholder_type text,
  -- break-out room they were put in or chose
  breakout_id uuid references room,
  joined_at timestamptz not null,
  muted_at timestamptz,
  removed_at timestamptz,
  -- why they were muted or removed; told to them
  sanction_reason text,
  sanctioned_by uuid references person,
  check ((person_id is null) <> (guest_id is null))
);
create unique index room_participant_by_person on room_participant (session_id, person_id) where person_id is not null;
create unique index room_participant_by_guest on room_participant (session_id, guest_id) where guest_id is not null;
create index room_participant_by_breakout on room_participant (breakout_id) where breakout_id is not null;

create table room_message (
  id uuid primary key,
  room_id uuid not null references room,
  kind text not null check (kind in ('message', 'question', 'announcement', 'harvest')),
  -- threads are one level deep
  parent_id uuid references room_message,
  participant_id uuid references room_participant,
  state text not null check (state in ('held', 'visible', 'hidden', 'withdrawn')),
  language text not null,
  body text not null,
  body_html text not null,
  -- place in the room, given when it became visible for the first time
  seq integer,
  -- the room's number when it last changed for readers; null while nobody has seen it
  changed_seq integer,
  client_key uuid not null unique,
  -- what was in focus when it was said
  item_id uuid references agenda_item on delete set null,
  created_at timestamptz not null,
  -- what the checks found, empty when nothing
  findings jsonb not null default '[]',
  supports integer not null default 0,
  -- how often each reaction was given
  reactions jsonb not null default '{}',
  -- questions only
  merged_into uuid references room_message,
  shortlisted boolean not null default false,
  answered text check (answered in ('live', 'written')),
  answer text,
  answer_html text,
  answer_language text,
  answered_by uuid references person,
  answered_at timestamptz,
  check ((seq is null) = (changed_seq is null)),
  check (kind in ('announcement', 'harvest') or participant_id is not null),
  check ((answered = 'written') = (answer is not null))
);
create index room_message_feed on room_message (room_id, seq desc) where seq is not null;
create index room_message_changes on room_message (room_id, changed_seq) where changed_seq is not null;
create index room_message_held on room_message (room_id, created_at) where state = 'held';
create index room_message_by_participant on room_message (participant_id, created_at);
create index room_message_by_parent on room_message (parent_id) where parent_id is not null;

-- 'support' is for questions, the others for anything.
create table room_reaction (
  message_id uuid not null references room_message on delete cascade,
  participant_id uuid not null references room_participant,
  reaction text not null check (reaction in ('support', 'agree', 'thanks', 'applause')),
  primary key (message_id, participant_id, reaction)
);

-- What moderators decided about messages, with the reasons that comments know.
create table room_decision (
  id uuid primary key,
  message_id uuid not null references room_message on delete cascade,
  action text not null check (action in ('release', 'hide', 'restore')),
  reason text not null,
  ground text not null check (ground in ('law', 'house-rule')),
  explanation text not null,
  decided_by uuid not null references person,
  decided_at timestamptz not null
);
create index room_decision_by_message on room_decision (message_id, id);

create table poll (
  id uuid primary key,
  room_id uuid not null references room,
  kind text not null check (kind in ('single', 'several', 'ranking', 'scale', 'words')),
  question text not null,
  language text not null,
  -- [{ id, text }]; for a scale the words at both ends; empty for open words
  options jsonb not null,
  -- number of steps of a scale
  steps integer,
  anonymous boolean not null,
  -- when participants see the results
  results text not null check (results in ('live', 'end')),
  state text not null check (state in ('draft', 'open', 'closed')),
  item_id uuid references agenda_item on delete set null,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  -- results as they were when it was closed, and before as last counted
  tally jsonb not null default '{}',
  -- the room's number when it last changed for participants
  changed_seq integer
);
create index poll_by_room on poll (room_id, created_at);

-- One per voter. The voter of an anonymous poll is a keyed hash, which is forgotten when the poll is closed.
create table poll_vote (
  poll_id uuid not null references poll on delete cascade,
  voter text not null,
  participant_id uuid references room_participant,
  choice jsonb not null,
  cast_at timestamptz not null,
  primary key (poll_id, voter)
);

create table speaker_turn (
  id uuid primary key,
  room_id uuid not null references room,
  participant_id uuid not null references room_participant,
  state text not null check (state in ('waiting', 'speaking', 'done', 'withdrawn')),
  raised_at timestamptz not null,
  -- set by the host, who says why; comes before those without
  place integer,
  note text not null default '',
  started_at timestamptz,
  -- seconds given, extensions included
  seconds integer,
  ended_at timestamptz
);
create unique index speaker_turn_waiting on speaker_turn (room_id, participant_id) where state in ('waiting', 'speaking');
create unique index speaker_turn_speaking on speaker_turn (room_id) where state = 'speaking';
create index speaker_turn_by_participant on speaker_turn (participant_id);

-- What a break-out room brings back: the form of its note-taker.
create table harvest (
  room_id uuid primary key references room,
  language text not null,
  main_points text not null default '',
  agreements text not null default '',
  differences text not null default '',
  proposal text not null default '',
  written_by uuid references room_participant,
  handed_in_at timestamptz,
  version integer not null default 1
);

-- How many each process has in a room; what it wrote last counts for some seconds.
create table room_presence (
  room_id uuid not null references room,
  node uuid not null,
  -- { total, types: { <stakeholder type>: count } }
  counts jsonb not null,
  seen_at timestamptz not null,
  primary key (room_id, node)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
