import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { type BodyKind, bodyKinds } from '../../../../shared/bodies.js';
import {
  meetingLimits,
  meetingReplies,
  type MeetingReply,
  type MeetingState,
  meetingStates,
  type MeetingTime,
  meetingTimes,
  type MinutesState,
  minutesStates,
} from '../../../../shared/meetings.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { PageQueryDto } from '../../kernel/http/page-query.dto.js';
import { FollowUpDto, MeetingLinkDto } from './follow-up.dto.js';
import { MeetingDocumentDto, PaperDto } from './paper.dto.js';

/** The body that meets. */
export class MeetingBodyDto {
  id!: string;

  /** Name in addresses. */
  slug!: string;

  @ApiProperty({ enum: bodyKinds })
  kind!: BodyKind;

  title!: string;

  /** Language of the title. */
  language!: string;
}

/** How far the minutes of a meeting are. */
export class MinutesStateDto {
  @ApiProperty({ enum: minutesStates })
  state!: MinutesState;

  /** The day by which they are to be published, `YYYY-MM-DD` in the zone of the meeting. */
  dueOn!: string;

  /** Not published although that day has passed. */
  overdue!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  publishedAt!: Date | null;

  /** Published after that day. */
  publishedLate!: boolean;
}

/** The minutes as the page of the meeting shows them. */
export class MinutesDto extends MinutesStateDto {
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  circulatedAt!: Date | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  approvedAt!: Date | null;

  /** The later meeting that approved them; null where the reader may not read it. */
  @ApiProperty({ type: MeetingLinkDto, nullable: true })
  approvedIn!: MeetingLinkDto | null;

  /** The text that members comment on; null where the reader may not read it. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  draftDocumentId!: string | null;

  /** The published text; null before. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  documentId!: string | null;
}

/** A meeting as a list shows it. */
export class MeetingItemDto {
  id!: string;

  /** Name of the series; empty for the body's own. */
  series!: string;

  @ApiProperty({ enum: meetingStates })
  state!: MeetingState;

  title!: string;

  /** Language of title, note and agenda. */
  language!: string;

  startsAt!: Date;
  endsAt!: Date;

  /** IANA name of the zone in which its dates are meant. */
  timeZone!: string;

  place!: string;

  /** The live session in which it takes place; null without one, and where the reader may not read it. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  sessionId!: string | null;

  /** Null before it was held. */
  @ApiProperty({ type: MinutesStateDto, nullable: true })
  minutes!: MinutesStateDto | null;
}

/** A point on the agenda. */
export class MeetingPointDto {
  id!: string;
  title!: string;

  /** Minutes planned for it. */
  minutes!: number;

  /** Who presents it; may be empty. */
  presenter!: string;

  /** The text under discussion; null without one, and where the reader may not read it. */
  @ApiProperty({ type: MeetingDocumentDto, nullable: true })
  document!: MeetingDocumentDto | null;

  /** Address of something else that is under discussion; may be empty. */
  link!: string;
}

/** Whether the time of a meeting was told in time. */
export class NoticeDto {
  /** Days that the rules of the body ask. */
  days!: number;

  /** The last day on which it is in time, `YYYY-MM-DD` in the zone of the meeting. */
  dueOn!: string;

  /** Null before the invitation. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  givenAt!: Date | null;

  /** Told after that day; before the invitation, whether it would be told too late now. */
  late!: boolean;

  /** Why it was late. */
  reason!: string;
}

/** What the reader may do with a meeting now. */
export class MeetingCanDto {
  edit!: boolean;
  setAgenda!: boolean;
  handIn!: boolean;
  invite!: boolean;
  cancel!: boolean;
  hold!: boolean;
  reply!: boolean;
  keepAttendance!: boolean;

  /** Read papers that are not disclosed. */
  readUndisclosed!: boolean;

  draftMinutes!: boolean;
  circulate!: boolean;
  approve!: boolean;
  publish!: boolean;

  /** Write down what is to be done. */
  raise!: boolean;

  /** See who comes and who came. */
  readAttendance!: boolean;
}

/** A meeting as its page shows it. */
export class MeetingDto extends MeetingItemDto {
  body!: MeetingBodyDto;
  note!: string;
  notice!: NoticeDto;

  /** The day by which papers are due, `YYYY-MM-DD` in the zone of the meeting. */
  papersDueOn!: string;

  /** Why it does not take place. */
  cancelReason!: string;

  agenda!: MeetingPointDto[];
  papers!: PaperDto[];

  @ApiProperty({ type: MinutesDto, nullable: true })
  declare minutes: MinutesDto | null;

  /** What earlier meetings of the series agreed to do and was still open when this one began. */
  carried!: FollowUpDto[];

  /** What this meeting agreed to do. */
  raised!: FollowUpDto[];

  /** Earlier meetings whose minutes wait for approval. */
  toApprove!: MeetingLinkDto[];

  /** What the reader said; null without a seat or an answer. */
  @ApiProperty({ enum: meetingReplies, nullable: true })
  reply!: MeetingReply | null;

  /** For `If-Match`. */
  version!: number;

  can!: MeetingCanDto;
}

/** A page of meetings. */
export class MeetingPageDto {
  items!: MeetingItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;

  can!: MeetingListCanDto;
}

/** What the reader may do with the meetings of a body. */
export class MeetingListCanDto {
  plan!: boolean;
}

/** Which meetings of a body. */
export class MeetingQueryDto extends PageQueryDto {
  /** `upcoming`, the soonest first, when not given; the others the latest first. */
  @MayBeLeftOut()
  @IsIn(meetingTimes)
  @ApiPropertyOptional({ enum: meetingTimes })
  when?: MeetingTime;

  /** Name of a series; all when not given. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(meetingLimits.series)
  series?: string;
}
