import type { NamedOrganisation } from '../bodies/body.query.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import type { ApplicationRow } from './application.query.js';
import { type ApplicationFacts, applicationPolicy } from './application.policy.js';
import type { Application } from './application.entity.js';
import type { AnswerToApplicationDto, ApplicationWordsDto, OwnApplicationDto } from './dto/application.dto.js';

/** What an applicant wrote. */
export function presentWords(application: Application, organisation: NamedOrganisation | null): ApplicationWordsDto {
  const { language, memberType, name, publicName, country, level, gender, fileName, fileType } = application;
  const { motivation, statement, interests, noInterests } = application;
  const words = { language, memberType, name, publicName, country, level, gender, motivation, statement, interests };
  const file = fileName && fileType ? { name: fileName, type: fileType } : null;
  return { ...words, noInterests, file, organisation };
}

/** An application as its applicant sees it: what is to come of it is not known before the answers are sent. */
export function presentOwn(row: ApplicationRow, facts: ApplicationFacts, actor: Actor): OwnApplicationDto {
  const { application, call } = row;
  const { id, callId, state, receiptCode, sentAt, version } = application;
  return {
    id,
    callId,
    callTitle: row.title,
    callLanguage: row.language,
    bodySlug: facts.call.body.space.slug,
    bodyTitle: row.bodyTitle,
    state,
    receiptCode: sentAt ? receiptCode : null,
    sentAt,
    closesAt: call.closesAt,
    timeZone: facts.call.body.space.timeZone,
    cancelReason: facts.call.state === 'cancelled' ? call.cancelReason : null,
    version,
    words: presentWords(application, row.organisation),
    answer: facts.call.state === 'decided' ? answerOf(row) : null,
    can: can(applicationPolicy, actor, facts, ['edit', 'withdraw'] as const),
  };
}

function answerOf({ application, call }: ApplicationRow): AnswerToApplicationDto | null {
  const { outcome, outcomeReason, reservePlace, state } = application;
  if (!outcome || state !== 'sent' || !call.decidedAt) return null;
  const { reserveUntil, decidedAt: answeredAt } = call;
  const isReserve = outcome === 'reserve';
  return {
    outcome,
    reason: outcomeReason,
    reservePlace: isReserve ? reservePlace : null,
    reserveUntil: isReserve ? reserveUntil : null,
    answeredAt,
  };
}
