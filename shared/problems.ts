/** Stable codes of RFC 9457 problems, with the HTTP status each is sent with. The client has a sentence for every code. */
export const problems = {
  'validation-failed': 422,
  'malformed-request': 400,
  unauthenticated: 401,
  'session-expired': 401,
  'credentials-wrong': 401,
  'email-unconfirmed': 403,
  forbidden: 403,
  'origin-refused': 403,
  'scope-missing': 403,
  'guests-not-allowed': 403,
  'phase-closed': 403,
  'not-open-yet': 403,
  'not-for-you': 403,
  'not-your-organisation': 403,
  'edit-window-over': 403,
  'undo-window-over': 403,
  'session-not-open': 403,
  'session-over': 403,
  'session-cancelled': 403,
  'seat-needed': 403,
  'own-content': 403,
  'call-closed': 403,
  'room-closed': 403,
  muted: 403,
  removed: 403,
  'invitation-for-other-address': 403,
  'not-found': 404,
  'link-used': 410,
  'link-expired': 410,
  'version-conflict': 412,
  'precondition-required': 428,
  'invalid-transition': 409,
  'already-decided': 409,
  'assessment-begun': 409,
  'outcomes-missing': 409,
  'seats-exceeded': 409,
  'not-next': 409,
  'already-claimed': 409,
  'receipt-claimed': 409,
  'already-exists': 409,
  'already-signed': 409,
  'newer-version': 409,
  'text-not-published': 409,
  'stage-not-reached': 409,
  'revision-changed': 409,
  'passage-changed': 409,
  'version-published': 409,
  'draft-empty': 409,
  'parent-gone': 409,
  'room-paused': 409,
  'poll-closed': 409,
  'round-closed': 409,
  'already-voted': 409,
  'statements-open': 409,
  'no-members': 409,
  'seat-in-use': 409,
  'document-in-use': 409,
  'no-text-discussed': 409,
  'queue-full': 409,
  'room-full': 409,
  'second-person-needed': 409,
  'already-reviewed': 409,
  'statement-missing': 409,
  'signatures-missing': 409,
  'text-missing': 409,
  'dates-missing': 409,
  'dates-past': 409,
  'last-administrator': 409,
  'successor-needed': 409,
  'affiliation-circle': 409,
  'key-reused': 409,
  'limit-reached': 409,
  'too-large': 413,
  'unsupported-media': 415,
  'file-unreadable': 422,
  'file-empty': 422,
  'file-too-many-blocks': 422,
  'format-unknown': 422,
  'rate-limited': 429,
  'slow-mode': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof problems;

/** One violation: where (JSON Pointer, RFC 6901, into the request body) and what. */
export interface Violation {
  pointer: string;
  /** The broken rule, such as `isEmail` or `maxLength`. */
  code: string;
  /** Values for the client's sentence, such as `{ max: 5000 }`. */
  params?: Record<string, string | number>;
}

/** The body of every error answer, `application/problem+json`. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  instance?: string;
  requestId?: string;
  errors?: Violation[];
  /** Values for the client's sentence, such as when a phase closed. */
  params?: Record<string, string | number>;
}
