import { Injectable } from '@nestjs/common';
import {
  isLate,
  meetingDeadlines,
  meetingLimits,
  paperTypes,
  type UndisclosedGround,
} from '../../../shared/meetings.js';
import { type Upload, type UploadedFile } from '../kernel/http/form-upload.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../kernel/storage/storage.js';
import { PaperFieldsDto } from './dto/paper.dto.js';
import { MeetingAccess } from './meeting-access.js';
import { MeetingItem, type Meeting } from './meeting.entity.js';
import { PaperDisclosureChanged, PaperHandedIn, PaperRemoved } from './meeting.events.js';
import { MeetingPaper } from './meeting-paper.entity.js';
import { meetingPolicy } from './meeting.policy.js';

/** What is said of a paper. */
export interface PaperWords {
  title: string;
  itemId?: string | null;
  /** Why it is not disclosed; null or missing when it is. */
  ground?: UndisclosedGround | null;
}

type Contents = Pick<MeetingPaper, 'documentId' | 'fileName' | 'mediaType' | 'bytes'>;

/** The papers of meetings. */
@Injectable()
export class Papers {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly access: MeetingAccess,
  ) {}

  /**
   * Hands in a document of the body as a paper. After the day on which papers are due it is marked as late.
   * @returns the id of the paper
   * @throws Problem as `authorize` does; `validation-failed` for a document of another body; `limit-reached`
   */
  async addDocument(actor: Actor, meetingId: string, documentId: string, words: PaperWords): Promise<string> {
    return this.db.transaction(async () => {
      const { meeting } = await this.access.require(actor, meetingId, 'handIn', { lock: true });
      const { spaceId } = meeting;
      if (!(await this.db.one`select 1 from document where id = ${documentId} and space_id = ${spaceId}`))
        throw new Problem('validation-failed', { errors: [{ pointer: '/documentId', code: 'isIn' }] });
      return this.add(actor, meeting, newId(), words, { documentId, fileName: null, mediaType: null, bytes: null });
    });
  }

  /**
   * Hands in a file as a paper.
   * @throws Problem as `authorize` does; `too-large`; `unsupported-media` for a type that is not in `paperTypes`; `file-empty`
   */
  async addFile(actor: Actor, meetingId: string, upload: Upload): Promise<string> {
    await this.access.require(actor, meetingId, 'handIn');
    const { file, fields } = await upload.read(PaperFieldsDto);
    const mediaType = typeOf(file);
    const id = newId();
    // The row names the file, so the file is there before the row: what is left by a failure between them is named by nobody.
    await this.storage.put(keyOf(id), file.bytes, mediaType);
    return this.db.transaction(async () => {
      const { meeting } = await this.access.require(actor, meetingId, 'handIn', { lock: true });
      const contents = { documentId: null, fileName: file.name, mediaType, bytes: file.bytes.length };
      return this.add(actor, meeting, id, { ...fields, title: fields.title ?? file.name }, contents);
    });
  }

  /** Discloses a paper, or states why it is not disclosed. @throws Problem as `authorize` does */
  async setGround(actor: Actor, meetingId: string, paperId: string, ground: UndisclosedGround | null): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting } = await this.access.require(actor, meetingId, 'handIn');
      const paper = found(await this.db.find(MeetingPaper, { id: paperId, meetingId }, { lock: true }));
      await this.db.save(Object.assign(paper, { ground }));
      await this.events.record(actor, new PaperDisclosureChanged(meeting.spaceId, meetingId, { paperId, ground }));
    });
  }

  /** Takes a paper away that was handed in by mistake. @throws Problem as `authorize` does */
  async remove(actor: Actor, meetingId: string, paperId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting } = await this.access.require(actor, meetingId, 'handIn');
      const paper = found(await this.db.find(MeetingPaper, { id: paperId, meetingId }, { lock: true }));
      await this.db.delete(MeetingPaper, { id: paperId });
      if (paper.fileName) this.db.afterCommit(() => void this.storage.delete(keyOf(paperId)).catch(() => null));
      await this.events.record(actor, new PaperRemoved(meeting.spaceId, meetingId, { paperId }));
    });
  }

  /**
   * The file of a paper.
   * @throws Problem `not-found` for those who may not read the meeting; `unauthenticated` or `forbidden` for an undisclosed
   *   paper and everyone but members and team
   */
  async file(actor: Actor, meetingId: string, paperId: string) {
    const { facts } = await this.access.require(actor, meetingId, 'read');
    const paper = found(await this.db.find(MeetingPaper, { id: paperId, meetingId }));
    if (paper.ground) authorize(actor, meetingPolicy, 'readUndisclosed', facts);
    const { fileName, mediaType } = paper;
    return { name: found(fileName), mediaType: found(mediaType), content: await this.storage.get(keyOf(paperId)) };
  }

  private async add(
    actor: Actor,
    meeting: Meeting,
    id: string,
    words: PaperWords,
    contents: Contents,
  ): Promise<string> {
    const { title, itemId = null, ground = null } = words;
    const { id: meetingId, spaceId, timeZone } = meeting;
    if (itemId && !(await this.db.find(MeetingItem, { id: itemId, meetingId })))
      throw new Problem('validation-failed', { errors: [{ pointer: '/itemId', code: 'isIn' }] });
    const [row] = await this.db.sql<{ papers: number }>`
      select count(*)::int as papers from meeting_paper where meeting_id = ${meetingId}`;
    if (row && row.papers >= meetingLimits.papers) throw new Problem('limit-reached');
    const handedInAt = this.clock.now();
    const handedInBy = personId(actor);
    await this.db.insert(MeetingPaper, { id, meetingId, itemId, title, ground, handedInAt, handedInBy, ...contents });
    const late = isLate(handedInAt, meetingDeadlines(meeting).papersDueOn, timeZone);
    await this.events.record(actor, new PaperHandedIn(spaceId, meetingId, { paperId: id, late, ground }));
    return id;
  }
}

/** Where the file of a paper is stored. */
const keyOf = (paperId: string): string => `meeting-papers/${paperId}`;

/** @throws Problem `file-empty`, `too-large`, `unsupported-media` */
function typeOf({ name, bytes }: UploadedFile): string {
  if (bytes.length === 0) throw new Problem('file-empty');
  if (bytes.length > meetingLimits.paperBytes) throw new Problem('too-large');
  const type = paperTypes[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!type) throw new Problem('unsupported-media');
  return type;
}
