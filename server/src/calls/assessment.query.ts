import { Injectable } from '@nestjs/common';
import type { NamedOrganisation } from '../bodies/body.query.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { allows, can } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import { ApplicationAccess } from './application-access.js';
import { applicationPolicy } from './application.policy.js';
import { presentWords } from './application.presenter.js';
import { ApplicationQuery } from './application.query.js';
import { Application } from './application.entity.js';
import type { Score } from './assessment.entity.js';
import { CallAccess } from './call-access.js';
import { CallQuery } from './call.query.js';
import type { AssessorTaskDto, JudgedApplicationDto } from './dto/assessment.dto.js';
import { totalOf } from './ranking.js';

/** An assessment with whose it is. */
interface AssessmentRow {
  assessorId: string;
  assessor: string | null;
  scores: Score[];
  sentAt: Date | null;
}

/** Shows assessors what they have to do, and those who judge an application what was sent. */
@Injectable()
export class AssessmentQuery {
  constructor(
    private readonly db: Database,
    private readonly calls: CallAccess,
    private readonly query: CallQuery,
    private readonly access: ApplicationAccess,
    private readonly applications: ApplicationQuery,
  ) {}

  /**
   * What an assessor has to do for a call: first the names alone, to declare conflicts of interest by.
   * @throws Problem `forbidden` for everyone who is no assessor of it
   */
  async task(actor: Actor, callId: string): Promise<AssessorTaskDto> {
    const { call, facts } = await this.calls.require(actor, callId, 'read');
    if (!facts.assessor) throw new Problem('forbidden');
    const isOpen = facts.state === 'assessing';
    const rows = isOpen || facts.state === 'decided' ? await this.applicants(actor, callId, facts.assessor.id) : [];
    const { title, language, bodyTitle } = await this.query.named(actor, call.id);
    const own = await this.access.ownIn(actor, callId);
    const competes = own.some(({ state }) => state === 'sent');
    const others = rows.filter(({ id }) => !own.some((it) => it.id === id));
    const applicants = others.map(({ isRecused, isSent, isBegun, ...applicant }) => {
      const progress = isRecused || competes ? 'recused' : isSent ? 'sent' : isBegun ? 'begun' : 'to-do';
      return { ...applicant, progress } as const;
    });
    const { hasDeclared } = facts.assessor;
    return { callId, callTitle: title, callLanguage: language, bodyTitle, hasDeclared, isOpen, applicants };
  }

  /**
   * An application for those who judge it. What others think is in it only for those who may see that by now.
   * @throws Problem `not-found` for whoever has a conflict of interest in it
   */
  async judged(actor: Actor, id: string): Promise<JudgedApplicationDto> {
    const { application, call, facts } = await this.access.require(actor, id, 'judge');
    const { organisation, title, language, bodyTitle } = await this.applications.named(actor, application);
    const criteria = await this.query.criteria(actor, call);
    const rows = await this.assessments(id);
    const ownId = facts.call.assessor?.id;
    const own = rows.find(({ assessorId }) => assessorId === ownId);
    const others = rows.filter(({ assessorId, sentAt }) => assessorId !== ownId && sentAt);
    return {
      id,
      callId: call.id,
      callTitle: title,
      callLanguage: language,
      bodySlug: facts.call.body.space.slug,
      bodyTitle,
      maxScore: call.maxScore,
      criteria,
      words: presentWords(application, organisation),
      own: ownId ? { scores: own?.scores ?? [], sentAt: own?.sentAt ?? null } : null,
      others: allows(applicationPolicy, 'seeScores', actor, facts)
        ? others.map(({ assessor, scores }) => ({ assessor, scores, total: totalOf(scores, criteria) }))
        : null,
      can: {
        ...can(applicationPolicy, actor, facts, ['score', 'seeScores'] as const),
        ...(own?.sentAt ? { score: false } : {}),
      },
    };
  }

  private async assessments(applicationId: string): Promise<AssessmentRow[]> {
    return this.db.sql<AssessmentRow>`
      select m.assessor_id as "assessorId", nullif(p.name, '') as assessor, m.scores, m.sent_at as "sentAt"
      from call_assessment m join call_assessor x on x.id = m.assessor_id left join person p on p.id = x.person_id
      where m.application_id = ${applicationId} order by m.sent_at, m.assessor_id`;
  }

  private async applicants(actor: Actor, callId: string, assessorId: string) {
    return this.db.query<
      Pick<Application, 'id' | 'name'> & { organisation: NamedOrganisation | null } & Record<
          'isRecused' | 'isSent' | 'isBegun',
          boolean
        >
    >(sql`
      select a.id, a.name, (select json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language)
          from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = a.organisation_id) as organisation,
        exists (select 1 from call_recusal r where r.application_id = a.id and r.person_id = ${actor.id}::uuid) as "isRecused",
        coalesce(m.sent_at is not null, false) as "isSent", m.application_id is not null as "isBegun"
      from call_application a left join call_assessment m on m.application_id = a.id and m.assessor_id = ${assessorId}
      where a.call_id = ${callId} and a.state = 'sent'
      order by a.name collate "und-x-icu", a.id`);
  }
}
