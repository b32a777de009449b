import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { spaceLimits } from '../../../../shared/spaces.js';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';
import { IsContentLanguage, IsNamedZone } from './codes.js';

/** What every space is prepared with; everything else has a first value that can be changed. */
export class StartSpaceDto {
  /** In the language given beside it. */
  @IsString()
  @MaxLength(spaceLimits.title)
  @Matches(/\S/)
  title!: string;

  /** Its main language. */
  @IsContentLanguage()
  language!: string;

  /** IANA name; `Europe/Brussels` when not given. */
  @MayBeLeftOut()
  @IsNamedZone()
  timeZone?: string;

  /** The organisation that asks, or the authority that leads it. */
  @MayBeLeftOut()
  @IsUUID()
  ownerOrganisationId?: string;
}
