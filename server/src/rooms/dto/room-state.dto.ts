import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import {
  type BreakoutMode,
  breakoutModes,
  type BreakoutRoom,
  type GoneEntry,
  type PollKind,
  pollKinds,
  type PollResults,
  pollResults,
  type PollState,
  pollStates,
  type PollTally,
  type Presence,
  type RoomEntry,
  type RoomMessageKind,
  roomMessageKinds,
  type RoomPoll,
  type RoomReaction,
  type RoomState,
  type SpeakerEntry,
  type Steering,
} from '../../../../shared/rooms.js';
import { type SessionState, sessionStates } from '../../../../shared/sessions.js';

const counts = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** Who said it. */
export class RoomAuthorDto {
  id!: string;
  /** Empty when they have deleted their account. */
  name!: string;
  /** Stakeholder type, if they told. */
  @ApiProperty({ type: 'string', nullable: true })
  type!: string | null;
}

/** What became of a question. */
export class RoomQuestionDto {
  /** The question in which it went up. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  mergedInto!: string | null;
  /** Whether the hosts want to take it up. */
  shortlisted!: boolean;
  @ApiProperty({ enum: ['live', 'written'], nullable: true, type: 'string' })
  answered!: 'live' | 'written' | null;
  /** The written answer as sanitised HTML. */
  @ApiProperty({ type: 'string', nullable: true })
  answerHtml!: string | null;
  /** BCP 47 tag of the answer. */
  @ApiProperty({ type: 'string', nullable: true })
  answerLang!: string | null;
}

/** A message as everyone in the room sees it. */
export class RoomEntryDto implements RoomEntry {
  id!: string;
  /** Its place in the feed. */
  @ApiProperty({ type: 'integer' })
  seq!: number;
  @ApiProperty({ enum: roomMessageKinds })
  kind!: RoomMessageKind;
  /** The message it answers. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  parentId!: string | null;
  /** Null for announcements and harvests. */
  @ApiProperty({ type: RoomAuthorDto, nullable: true })
  author!: RoomAuthorDto | null;
  /** Sanitised HTML. */
  html!: string;
  /** BCP 47 tag. */
  lang!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** The agenda item that was in focus. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  itemId!: string | null;
  /** How many ask this too. */
  @ApiProperty({ type: 'integer' })
  supports!: number;
  /** How often each reaction was given. */
  @ApiProperty(counts)
  reactions!: Partial<Record<RoomReaction, number>>;
  /** For questions. */
  question?: RoomQuestionDto;
}

/** A message that is no longer shown. */
export class GoneEntryDto implements GoneEntry {
  id!: string;
  @ApiProperty({ enum: [true] })
  gone!: true;
}

/** The steering state of a room. */
export class SteeringDto implements Steering {
  @ApiProperty({ enum: sessionStates })
  state!: SessionState;
  /** The agenda item in focus. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  itemId!: string | null;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  itemSince!: string | null;
  /** Seconds between two messages of one participant; 0 is no slow mode. */
  @ApiProperty({ type: 'integer' })
  slowSeconds!: number;
  /** Whether messages wait for a moderator. */
  premoderated!: boolean;
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  pinnedId!: string | null;
  /** The question on the big screen. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  spotlightId!: string | null;
  /** The poll on the big screen. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  pollId!: string | null;
  /** How people come into break-out rooms; null while these are closed. */
  @ApiProperty({ enum: breakoutModes, nullable: true, type: 'string' })
  breakouts!: BreakoutMode | null;
}

/** Someone in the speaker queue. */
export class SpeakerEntryDto implements SpeakerEntry {
  id!: string;
  participantId!: string;
  name!: string;
  @ApiProperty({ enum: ['waiting', 'speaking'] })
  state!: 'waiting' | 'speaking';
  /** Has not spoken in this session before. */
  first!: boolean;
  /** Why the host moved them; empty when nobody did. */
  note!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  startedAt!: string | null;
  /** Seconds given; null while waiting. */
  @ApiProperty({ type: 'integer', nullable: true })
  seconds!: number | null;
}

/** Something to choose in a poll. */
export class PollOptionDto {
  id!: string;
  text!: string;
}

/** A poll as participants see it. */
export class RoomPollDto implements RoomPoll {
  id!: string;
  @ApiProperty({ enum: pollKinds })
  kind!: PollKind;
  question!: string;
  /** BCP 47 tag. */
  lang!: string;
  /** For a scale the words at both ends. */
  options!: PollOptionDto[];
  /** Steps of a scale. */
  @ApiProperty({ type: 'integer', nullable: true })
  steps!: number | null;
  /** Whether nobody learns who chose what. */
  anonymous!: boolean;
  /** When participants see the results. */
  @ApiProperty({ enum: pollResults })
  results!: PollResults;
  @ApiProperty({ enum: pollStates })
  state!: PollState;
  /** How many have voted. */
  @ApiProperty({ type: 'integer' })
  base!: number;
  /** By option or step; null while it is not to be seen. */
  @ApiProperty({ ...counts, nullable: true })
  tally!: PollTally | null;
}

/** A break-out room. */
export class BreakoutRoomDto implements BreakoutRoom {
  id!: string;
  name!: string;
  @ApiProperty({ type: 'integer' })
  position!: number;
  @ApiProperty({ type: 'integer', nullable: true })
  seats!: number | null;
  /** Put into it or there by choice. */
  @ApiProperty({ type: 'integer' })
  people!: number;
  /** Version of what it has written down; 0 before the first words. */
  @ApiProperty({ type: 'integer' })
  notes!: number;
  /** Whether its harvest was handed in. */
  handedIn!: boolean;
}

/** How many are here. */
export class PresenceDto implements Presence {
  @ApiProperty({ type: 'integer' })
  total!: number;
  /** By stakeholder type, of those who told. */
  @ApiProperty(counts)
  types!: Record<string, number>;
}

const entryOrGone = { oneOf: [{ $ref: getSchemaPath(RoomEntryDto) }, { $ref: getSchemaPath(GoneEntryDto) }] };

/** Everything someone who enters a room sees, or what changed after a number. */
@ApiExtraModels(RoomEntryDto, GoneEntryDto)
export class RoomStateDto implements RoomState {
  /** Id of the room. */
  room!: string;
  /** The number after which these are the changes; 0 when it is the whole. */
  @ApiProperty({ type: 'integer' })
  from!: number;
  /** The number of the last change in it. */
  @ApiProperty({ type: 'integer' })
  to!: number;
  @ApiProperty({ type: 'array', items: entryOrGone })
  entries!: (RoomEntryDto | GoneEntryDto)[];
  /** There are messages before this place; null when there are none, or when `from` is not 0. */
  @ApiProperty({ type: 'integer', nullable: true })
  earlierThan!: number | null;
  steering!: SteeringDto;
  /** In the order of their turns. */
  queue!: SpeakerEntryDto[];
  polls!: RoomPollDto[];
  breakouts!: BreakoutRoomDto[];
  presence!: PresenceDto;
}

/** A stretch of a room's feed, oldest first. */
@ApiExtraModels(RoomEntryDto, GoneEntryDto)
export class EarlierPageDto {
  @ApiProperty({ type: 'array', items: entryOrGone })
  entries!: (RoomEntryDto | GoneEntryDto)[];
  hasEarlier!: boolean;
}
