import { ApiProperty, OmitType } from '@nestjs/swagger';
import { type ProblemCode, problems } from '../../../../shared/problems.js';
import {
  type Access,
  accesses,
  type ActivityKind,
  activityKinds,
  type NextStep,
  type NextStepOwner,
  nextStepOwners,
  nextSteps,
  type TeamRole,
  teamRoles,
  type TimelineKind,
  timelineKinds,
  type Visibility,
  visibilities,
} from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage } from './codes.js';
import { ConsultationItemDto } from './consultation-item.dto.js';

/** In which language to read. */
export class LanguageQueryDto {
  /** The reader's own when not given; the main language where it was not translated. */
  @MayBeLeftOut()
  @IsContentLanguage()
  language?: string;
}

const verdicts = Object.keys(problems) as ProblemCode[];

/** A span of time. */
export class PhaseDto {
  id!: string;
  name!: string;

  /** Language of the name. */
  language!: string;

  startsAt!: Date;

  /** First instant after it. */
  endsAt!: Date;

  /** Whether it runs now. */
  isCurrent!: boolean;
}

/** A role in the team. Readers learn who leads, and how many have which other role. */
export class TeamPersonDto {
  @ApiProperty({ enum: teamRoles })
  role!: TeamRole;

  /** Null where the reader is not told, and for a former participant. */
  name!: string | null;
  personId!: string | null;
}

/** Something one can do, and whether the reader can do it now. */
export class ActivityDto {
  id!: string;

  @ApiProperty({ enum: activityKinds })
  kind!: ActivityKind;

  title!: string;

  /** Language of the title. */
  language!: string;

  /** What the reader may do now. */
  @ApiProperty({ enum: accesses })
  access!: Access;

  /** Why the reader cannot contribute now; null when they can. */
  @ApiProperty({ enum: verdicts, nullable: true })
  why!: ProblemCode | null;

  /** When the reader can contribute: the phase that runs or the next one; null when none is to come. */
  contributeFrom!: Date | null;
  contributeUntil!: Date | null;

  /** Whether people without an account may contribute. */
  guests!: boolean;

  /** Whether every contribution waits for a moderator. */
  moderatedBefore!: boolean;
  commentCount!: number;
}

/** More time that was given, and why. */
export class ExtensionDto {
  phaseId!: string;
  oldEndsAt!: Date;
  newEndsAt!: Date;
  reason!: string;

  /** Language of the reason. */
  language!: string;
  at!: Date;
}

/** An entry of the timeline. */
export class TimelineEntryDto {
  @ApiProperty({ enum: timelineKinds })
  kind!: TimelineKind;

  at!: Date;

  /** End of a phase; null for what happens at one moment. */
  until!: Date | null;

  /** The phase it is about. */
  phaseId!: string | null;
  isPast!: boolean;
}

/** What has to happen next. */
export class NextStepDto {
  @ApiProperty({ enum: nextSteps })
  step!: NextStep;

  @ApiProperty({ enum: nextStepOwners })
  owedBy!: NextStepOwner;

  /** By when, or when it comes by itself; null without a date. */
  at!: Date | null;
  isOverdue!: boolean;
}

/** How it stands with the review of a draft. */
export class ReviewDto {
  /** Who submitted it. */
  submittedBy!: string | null;

  /** Why it was sent back; empty when it was not. */
  note!: string;
}

/** What the reader may do with the consultation now. */
export class ConsultationCanDto {
  /** See the plan as the team does. */
  prepare!: boolean;
  edit!: boolean;

  /** Change texts a second person has approved, the main language, or who can see it. */
  reword!: boolean;
  planPhases!: boolean;

  /** Decide who is in the team, who is a member and who is invited. */
  staff!: boolean;
  submit!: boolean;
  approve!: boolean;
  return!: boolean;
  recall!: boolean;
  extend!: boolean;
  analyse!: boolean;
  answer!: boolean;
  archive!: boolean;
  moderate!: boolean;

  /** Export also what waits or was hidden. */
  export!: boolean;
  follow!: boolean;
}

/** A consultation as its page shows it. */
export class ConsultationDto extends OmitType(ConsultationItemDto, ['activities']) {
  /** For `If-Match`. */
  version!: number;

  @ApiProperty({ enum: visibilities })
  visibility!: Visibility;

  /** What people are asked, in the same language as the title. */
  question!: string;

  /** Languages it can be read in, the main one first. */
  languages!: string[];

  announcedAt!: Date | null;
  phases!: PhaseDto[];
  timeline!: TimelineEntryDto[];
  extensions!: ExtensionDto[];
  team!: TeamPersonDto[];
  activities!: ActivityDto[];

  /** Null when nothing is left to do. */
  nextStep!: NextStepDto | null;

  /** Whether the reader follows it. */
  isFollowed!: boolean;

  /** For the team; null for everyone else. */
  review!: ReviewDto | null;
  can!: ConsultationCanDto;
}
