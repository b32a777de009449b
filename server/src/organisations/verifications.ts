import { Injectable } from '@nestjs/common';
import { organisationLimits, type VerificationEnd, type VerificationMethod } from '../../../shared/organisations.js';
import { addDays } from '../../../shared/deadlines.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, isStaff, personId } from '../kernel/http/actor.js';
import type { UploadedFile } from '../kernel/http/form-upload.js';
import { allows, authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../kernel/storage/storage.js';
import type { VerificationDto } from './dto/verification.dto.js';
import { OrganisationUnverified, OrganisationVerified } from './organisation.events.js';
import { Organisation } from './organisation.entity.js';
import { organisationPolicy } from './organisation.policy.js';
import { isWithinDays, registerDay } from './register-day.js';

/** What staff looked at. */
export interface Evidence {
  method: VerificationMethod;
  note: string;
  link?: string | null;
  /** The last day it holds; two years ahead when not given. */
  validUntil?: string;
}

const keyOf = (id: string): string => `verifications/${id}`;

/** Staff vouch for organisations: on what evidence, and until when. */
@Injectable()
export class Verifications {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly storage: Storage,
  ) {}

  /**
   * Vouches that the organisation is what it says; for one that is verified, anew.
   * @throws Problem `validation-failed` for a last day that is over or more than two years ahead
   */
  async verify(actor: Actor, organisationId: string, seen: Evidence, file?: UploadedFile): Promise<void> {
    const { method, note, link, validUntil } = seen;
    const now = this.clock.now();
    const until = validUntil ?? addDays(registerDay(now), organisationLimits.verificationDays - 1);
    if (!isWithinDays(until, now, organisationLimits.verificationDays))
      throw new Problem('validation-failed', { errors: [{ pointer: '/validUntil', code: 'isWithinTwoYears' }] });
    await this.db.transaction(async () => {
      const organisation = await this.held(actor, organisationId);
      await this.endRunning(organisationId, 'renewed');
      const id = newId();
      await this.db.sql`
        insert into organisation_verification (id, organisation_id, method, note, link, verified_by, verified_at, valid_until, file_name, file_bytes)
        values (${id}, ${organisationId}, ${method}, ${note}, ${link ?? null}, ${personId(actor)}, ${now}, ${until},
          ${file?.name ?? null}, ${file?.bytes.byteLength ?? null})`;
      Object.assign(organisation, { verifiedAt: now, verifiedBy: personId(actor), verifiedUntil: until });
      await this.db.save(organisation);
      await this.events.record(actor, new OrganisationVerified(organisationId));
      if (file) await this.storage.put(keyOf(id), file.bytes, 'application/octet-stream');
    });
  }

  /** Vouches no longer. */
  async withdraw(actor: Actor, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      const organisation = await this.held(actor, organisationId);
      await this.end(actor, organisation, 'withdrawn');
    });
  }

  /** Ends what runs, in the transaction that holds the organisation; nothing happens when nobody vouches. */
  async end(actor: Actor, organisation: Organisation, because: VerificationEnd): Promise<void> {
    if (!organisation.verifiedAt) return;
    await this.endRunning(organisation.id, because);
    Object.assign(organisation, { verifiedAt: null, verifiedBy: null, verifiedUntil: null });
    await this.db.save(organisation);
    await this.events.record(actor, new OrganisationUnverified(organisation.id));
  }

  /** Whether the actor may vouch for it; so that no file is taken from who may not. */
  async assertMay(actor: Actor, organisationId: string): Promise<void> {
    authorize(actor, organisationPolicy, 'verify', found(await this.db.find(Organisation, { id: organisationId })));
  }

  /** A file that was looked at. @throws Problem `not-found` where there is none; `forbidden` for whoever may not see it */
  async file(actor: Actor, organisationId: string, id: string): Promise<UploadedFile> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }));
    authorize(actor, organisationPolicy, 'seeEvidence', organisation);
    const row = await this.db.one<{ name: string | null }>`
      select file_name as name from organisation_verification where id = ${id} and organisation_id = ${organisationId}`;
    return { name: found(found(row).name), bytes: await this.storage.get(keyOf(id)) };
  }

  /**
   * Each time staff vouched for it, the newest first: for its people, with the file for its administrators, and with all that was
   * seen for staff.
   */
  async history(actor: Actor, organisationId: string): Promise<VerificationDto[]> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }));
    authorize(actor, organisationPolicy, 'seeMembers', organisation);
    const rows = await this.db.sql<VerificationDto>`
      select v.id, v.method, v.note, v.link, nullif(p.name, '') as by, v.verified_at as "verifiedAt", v.valid_until::text as "validUntil",
        v.ended_at as "endedAt", v.ended_because as "endedBecause", v.file_name as "fileName", v.file_bytes as "fileBytes"
      from organisation_verification v left join person p on p.id = v.verified_by
      where v.organisation_id = ${organisationId} order by v.verified_at desc, v.id desc limit 100`;
    if (isStaff(actor)) return rows;
    const noFile = allows(organisationPolicy, 'seeEvidence', actor, organisation)
      ? {}
      : { fileName: null, fileBytes: null };
    return rows.map((row) => ({ ...row, note: null, link: null, by: null, ...noFile }));
  }

  private async endRunning(organisationId: string, because: VerificationEnd): Promise<void> {
    await this.db.sql`
      update organisation_verification set ended_at = ${this.clock.now()}, ended_because = ${because}
      where organisation_id = ${organisationId} and ended_at is null`;
  }

  private async held(actor: Actor, organisationId: string): Promise<Organisation> {
    const organisation = found(await this.db.find(Organisation, { id: organisationId }, { lock: true }));
    authorize(actor, organisationPolicy, 'verify', organisation);
    return organisation;
  }
}
