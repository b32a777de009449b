/** Where a code leads. */
export class JoinCodeDto {
  sessionId!: string;
}
