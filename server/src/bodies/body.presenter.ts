import { partnershipLifecycle } from '../../../shared/bodies.js';
import type { BodyState } from '../../../shared/spaces.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import { can, type Policy } from '../kernel/http/policy.js';
import { type BodyFacts, bodyPolicy } from './body.policy.js';
import type { BodyRow } from './body.query.js';
import type { BodyCanDto, BodyDto, BodySettingsDto } from './dto/body.dto.js';

const actions = Object.keys(bodyPolicy).filter((action) => action !== 'read') as (keyof BodyCanDto)[];

/** A body as its page shows it to this reader. */
export function presentBody(row: BodyRow, facts: BodyFacts, reader: { actor: Actor; language: string }): BodyDto {
  const { space } = facts;
  const { actor, language } = reader;
  const text = row.texts.find((each) => each.language === language) ?? row.texts[0];
  const isTeam = inTeam(actor, space.id);
  return {
    id: space.id,
    slug: space.slug,
    kind: space.kind,
    state: space.state as BodyState,
    stage: row.stage,
    nextStages: row.stage ? Object.values(partnershipLifecycle[row.stage]) : [],
    visibility: space.visibility,
    timeZone: space.timeZone,
    title: text?.title ?? '',
    summary: text?.summary ?? '',
    language: text?.language ?? row.defaultLanguage,
    version: row.version,
    levels: row.levels,
    territories: row.territories,
    policyFields: row.policyFields,
    openedAt: row.openedAt,
    lead: row.lead,
    secretariat: row.secretariat,
    mandateDocumentId: row.hasMandate || isTeam ? row.mandateDocumentId : null,
    membersVisibleTo: row.membersVisibleTo,
    team: row.team.map((person) =>
      isTeam || person.role === 'lead' ? person : { role: person.role, name: null, personId: null },
    ),
    isMember: space.audiences.includes('members'),
    isFollowed: row.isFollowed,
    can: can(bodyPolicy as Policy<BodyFacts>, actor, facts, actions),
  };
}

/** A body as the forms of its team hold it. */
export function presentBodySettings(row: BodyRow, { space }: BodyFacts): BodySettingsDto {
  const texts = row.texts.map(({ language, title, summary }) => [language, { title, summary }] as const);
  const { version, defaultLanguage } = row;
  return { id: space.id, slug: space.slug, version, defaultLanguage, texts: Object.fromEntries(texts) };
}
