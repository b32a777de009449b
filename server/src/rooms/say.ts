import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { roomLimits, type SayInput, sentKinds } from '../../../shared/rooms.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { languageOf } from '../comments/comment-language.js';
import { cleanText, renderMarkdown } from '../comments/markdown.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Participants } from './participants.js';
import { RoomAccess } from './room-access.js';
import { type RoomFacts, roomPolicy } from './room.policy.js';
import { RoomWriter, type Said } from './room-writer.js';
import { ScreenMessages } from './screen-messages.js';
import { SpeechLimits } from './speech-limits.js';

/** What participants say and ask. */
@Injectable()
export class Say {
  constructor(
    private readonly access: RoomAccess,
    private readonly participants: Participants,
    private readonly limits: SpeechLimits,
    private readonly screening: ScreenMessages,
    private readonly writer: RoomWriter,
  ) {}

  /**
   * Says or asks something in a room. Sent again with the same key, it answers with what is there.
   * @param asked the room as it was loaded for this actor a moment ago, if it was
   * @throws Problem `validation-failed`; what `roomPolicy.speak` gives; `rate-limited`; `room-closed`, `room-paused`, `muted`, `slow-mode`,
   *   `parent-gone` and `key-reused` as they are when it is written
   */
  async say(actor: Actor, input: SayInput, asked?: RoomFacts): Promise<Said> {
    const body = readSaid(input);
    const room = asked ?? (await this.access.load(actor, input.room));
    authorize(actor, roomPolicy, 'speak', room);
    const participant = room.participant ?? (await this.participants.join(actor, room.session.id));
    this.limits.take(participant.id, room.id);
    const language = languageOf(contentLanguage(input.language ?? '') ?? undefined, body, actor.language);
    const isHelper = roomPolicy.moderate(actor, room) === true;
    return this.writer.write(room.id, {
      id: newId(),
      key: input.key,
      kind: input.kind,
      parentId: input.parentId ?? null,
      participant,
      isHelper,
      language,
      body,
      html: renderMarkdown(body),
      screening: await this.screening.prepare(room.session.activity, { body, language, isHelper }),
    });
  }
}

/** The words, when all of it can be what a page sends. */
function readSaid(input: SayInput): string {
  const errors: { pointer: string; code: string }[] = [];
  if (!isUUID(input.key)) errors.push({ pointer: '/key', code: 'isUuid' });
  if (!(sentKinds as readonly string[]).includes(input.kind)) errors.push({ pointer: '/kind', code: 'isIn' });
  if (input.parentId && (!isUUID(input.parentId) || input.kind !== 'message'))
    errors.push({ pointer: '/parentId', code: 'isUuid' });
  const body = typeof input.body === 'string' ? cleanText(input.body) : '';
  if (body === '') errors.push({ pointer: '/body', code: 'isNotEmpty' });
  if (body.length > roomLimits.body) errors.push({ pointer: '/body', code: 'maxLength' });
  if (errors.length > 0) throw new Problem('validation-failed', { errors });
  return body;
}
