import type { ProblemBody, ProblemCode, Violation } from '../../../shared/problems';
import type { MessageKey } from '../locales/catalogue';
import type { Translate } from './i18n';

/** Codes the server sends, and the one the browser adds when the server could not be reached. */
export type ClientProblemCode = ProblemCode | 'offline';

/** What the browser finds out without the API, or reads from a status alone, and the status it stands for. */
const statuses: Partial<Record<ClientProblemCode, number>> = {
  offline: 0,
  'malformed-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'version-conflict': 412,
  'too-large': 413,
  'validation-failed': 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
};

export interface Problem extends Omit<ProblemBody, 'code'> {
  code: ClientProblemCode;
}

/** A refusal or failure of the API. The words for people come from {@link problemText}. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}`);
  }

  get code(): ClientProblemCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** A problem of a code, for what the client finds out by itself. */
export function problemOf(code: ClientProblemCode, more: Partial<Problem> = {}): ProblemError {
  return new ProblemError({ type: 'about:blank', title: code, status: statuses[code] ?? 409, code, ...more });
}

/** The problem in an answer of the API; answers that are none (a proxy's page, say) become `internal` or `unavailable`. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  if (response.headers.get('content-type')?.includes('json')) {
    const body = (await response.json().catch(() => null)) as Partial<ProblemBody> | null;
    if (body?.code && body.type?.endsWith(`/${body.code}`))
      return new ProblemError({ requestId, ...(body as ProblemBody) });
  }
  const byStatus = Object.entries(statuses).find(([, status]) => status === response.status)?.[0];
  return problemOf((byStatus ?? 'internal') as ProblemCode, { status: response.status, requestId });
}

/** Whatever was thrown, as a problem. */
export function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : problemOf('internal');
}

/** What happened and what to do next, in the reader's language. A newer server may refuse for what this page has no words for. */
export function problemText(t: Translate, { code, params }: Pick<Problem, 'code' | 'params'>): string {
  const text = t(`problems.${code}`, params);
  return text === `problems.${code}` ? t('problems.internal') : text;
}

/** Why something did not load: a sentence for readers, who were not writing anything. */
export function loadProblemText(t: Translate, problem: Problem): string {
  if (problem.code === 'offline') return t('problems.load.offline');
  if (problem.code === 'rate-limited') return t('problems.load.busy');
  return problem.status >= 500 ? t('problems.load.failed') : problemText(t, problem);
}

type RuleIn<Key> = Key extends `problems.field.${infer Rule}` ? Rule : never;
type FieldRule = Exclude<RuleIn<MessageKey>, 'invalid'>;

/** Rules that have a sentence of their own, and whether the sentence needs the rule's limit. */
const fieldRules: Record<FieldRule, boolean> = {
  nobodySits: false,
  isWithinAYear: false,
  isWithinTwoYears: false,
  hasRoleAnyway: false,
  isOtherMember: false,
  isAnotherOrganisation: false,
  beforeStart: false,
  unknownBody: false,
  exchangeNotInUse: false,
  privateBody: false,
  holderDecides: false,
  circle: false,
  hasParts: false,
  exchangeNotPublic: false,
  noticeTooShort: false,
  placeMissing: false,
  notLaterMeeting: false,
  isDay: false,
  isNotEmpty: false,
  isDefined: false,
  isEmail: false,
  isUrl: false,
  isDate: false,
  isInt: false,
  isIn: false,
  isNamedZone: false,
  isDifferent: false,
  maxLength: true,
  minLength: true,
  max: true,
  min: true,
  arrayMinSize: true,
  arrayMaxSize: true,
  arrayNotEmpty: false,
  arrayUnique: false,
  matches: false,
  isPlannedTime: false,
  isContentLanguage: false,
  equals: false,
  endsBeforeStart: false,
  phasesOverlap: false,
  notLater: false,
  past: false,
  tooFar: false,
  sessionTooLong: true,
  unwantedWords: false,
  beforeClosing: false,
  unknownPerson: false,
  unknownOrganisation: false,
  leadMissing: false,
  mainLanguageMissing: false,
  passwordTooCommon: false,
  passwordHoldsName: false,
  passwordWrong: false,
  namedTwice: false,
  notOffered: false,
  wrongApplicant: false,
  notDeclared: false,
  noneAndSome: false,
  unknownCriterion: false,
  scoresMissing: false,
};

/** What is wrong with one field and how to put it right. */
export function violationText(t: Translate, { code, params }: Violation): string {
  const rule = code in fieldRules ? (code as FieldRule) : null;
  if (!rule || (fieldRules[rule] && params?.['limit'] === undefined)) return t('problems.field.invalid');
  return t(`problems.field.${rule}`, params);
}

/** Names of form fields for the places of a problem: `/phases/0/name` is the field `phases.0.name`. */
export function violationsByField(problem: Problem): Map<string, Violation> {
  const fields = new Map<string, Violation>();
  for (const violation of problem.errors ?? []) {
    const name = violation.pointer.slice(1).split('/').map(unescapePointer).join('.');
    if (!fields.has(name)) fields.set(name, violation);
  }
  return fields;
}

/** @see RFC 6901, section 4 */
const unescapePointer = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
