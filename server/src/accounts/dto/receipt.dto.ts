import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../../kernel/http/left-out.js';

/** A receipt code as the guest types it; case and spacing do not matter. */
export class ReceiptCodeDto {
  @IsString()
  @MaxLength(60)
  code!: string;
}

/** A receipt code; the one kept on this device when left out. */
export class ClaimReceiptDto {
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  code?: string;
}

/** Whom a receipt code belongs to. */
export class ReceiptDto {
  displayName!: string;

  /** Where the code was mailed to, if anywhere. */
  email!: string | null;

  /** Whether what was contributed is now in an account. */
  claimed!: boolean;
}
