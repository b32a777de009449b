import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { roomLimits } from '../../../../shared/rooms.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage } from '../../spaces/dto/codes.js';

const ways = ['live', 'written'] as const;

/** The answer to a question. */
export class AnswerQuestionDto {
  /** `live`: it was answered aloud. */
  @IsIn(ways)
  @ApiProperty({ enum: ways })
  how!: (typeof ways)[number];

  /** Limited Markdown; needed for a written answer. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(roomLimits.answer)
  answer?: string;

  /** BCP 47 tag of the answer; found out when missing. */
  @MayBeLeftOut()
  @IsContentLanguage()
  language?: string;
}

/** Which question asks the same. */
export class MergeQuestionDto {
  @IsUUID()
  into!: string;
}

/** Whether the hosts want to take a question up. */
export class ShortlistDto {
  @IsBoolean()
  on!: boolean;
}
