import { ApiProperty } from '@nestjs/swagger';
import { type ProblemCode, problems } from '../../../../shared/problems.js';
import {
  type RegistrationState,
  registrationStates,
  type SessionState,
  sessionStates,
} from '../../../../shared/sessions.js';
import { type SpaceKind, spaceKinds } from '../../../../shared/spaces.js';
import { SpaceAddressDto } from '../../spaces/dto/space-address.dto.js';

const verdicts = Object.keys(problems) as ProblemCode[];

/** The space a session belongs to. */
export class SessionSpaceDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;

  title!: string;

  /** Language of the title. */
  language!: string;

  @ApiProperty({ enum: spaceKinds })
  kind!: SpaceKind;
}

/** A live session in a list. */
export class LiveSessionItemDto {
  id!: string;
  space!: SessionSpaceDto;
  title!: string;

  /** What it is for. */
  purpose!: string;

  /** Language of title and purpose. */
  language!: string;

  /** At this moment; the lobby opens a quarter of an hour before the start. */
  @ApiProperty({ enum: sessionStates })
  state!: SessionState;

  startsAt!: Date;
  endsAt!: Date;

  /** IANA name of the zone in which its dates are meant. */
  timeZone!: string;

  /** Languages that are spoken and written. */
  languages!: string[];

  /** Seats; null when there is room for everyone. */
  @ApiProperty({ type: 'integer', nullable: true })
  capacity!: number | null;

  seatsTaken!: number;

  /** How many wait for a seat. */
  waiting!: number;

  /** Whether people can say beforehand that they come. */
  registration!: boolean;

  /** The reader's own registration. */
  @ApiProperty({ enum: registrationStates, nullable: true })
  mine!: RegistrationState | null;

  /** Why it does not take place; empty unless it was cancelled. */
  cancelReason!: string;
}

/** A page of live sessions. */
export class LiveSessionPageDto {
  items!: LiveSessionItemDto[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}

/** A document that an agenda item is about. */
export class AgendaDocumentDto {
  id!: string;

  /** The consultation or body it stands in. */
  space!: SpaceAddressDto;

  title!: string;

  /** Language of the title. */
  language!: string;
}

/** An item of the agenda. */
export class AgendaItemDto {
  id!: string;
  title!: string;

  /** Language of the title. */
  language!: string;

  /** Minutes planned for it. */
  minutes!: number;

  /** Null without one, and for readers who may not see it. */
  document!: AgendaDocumentDto | null;

  /** The block under discussion. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  blockId!: string | null;

  /** The version of the document that readers see now. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  versionId!: string | null;

  /** Number or letter of the block as its author gave it; null without a block. */
  @ApiProperty({ type: 'string', nullable: true })
  blockLabel!: string | null;

  /** The first words of the block, in the reader's language where it is translated; null when it is no longer there. */
  @ApiProperty({ type: 'string', nullable: true })
  passage!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  passageLanguage!: string | null;
}

/** Someone who leads a session. */
export class SessionHostDto {
  name!: string;
}

/** What the reader may do with a session now. */
export class SessionCanDto {
  watch!: boolean;
  speak!: boolean;
  register!: boolean;
  host!: boolean;
  moderate!: boolean;
  takeNotes!: boolean;
  edit!: boolean;
  cancel!: boolean;

  /** See the plan as its forms hold it. */
  prepare!: boolean;
  seeRegistrations!: boolean;
}

/** Why the reader may not; null where they may, or where no reason is told. */
export class SessionWhyNotDto {
  @ApiProperty({ enum: verdicts, nullable: true })
  watch!: ProblemCode | null;

  @ApiProperty({ enum: verdicts, nullable: true })
  speak!: ProblemCode | null;

  @ApiProperty({ enum: verdicts, nullable: true })
  register!: ProblemCode | null;
}

/** A live session as its page shows it. */
export class LiveSessionDto extends LiveSessionItemDto {
  /** For `If-Match`. */
  version!: number;

  /** What people type to join; only for those who may take part. */
  @ApiProperty({ type: 'string', nullable: true })
  code!: string | null;

  /** The reader's place on the waiting list, from 1; null when they do not wait. */
  @ApiProperty({ type: 'integer', nullable: true })
  waitingPlace!: number | null;

  agenda!: AgendaItemDto[];
  hosts!: SessionHostDto[];

  /** The main room. */
  roomId!: string;

  /** Whether people without an account may take part. */
  guests!: boolean;

  /** Whether only those who belong here may read along. */
  forMembers!: boolean;

  startedAt!: Date | null;
  endedAt!: Date | null;
  can!: SessionCanDto;
  whyNot!: SessionWhyNotDto;
}
