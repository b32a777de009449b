import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DocumentPublished } from '../documents/document.events.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Events, everyType } from '../kernel/events/events.js';
import { OnCommit } from '../kernel/events/listeners.js';
import { Gateway } from './gateway.js';

/** What the pages of a space show. Who comes to a session and who has voted is left out: that may be thousands within minutes. */
const shown =
  /^(consultation|activity|answer|results|advice|meeting)\.|^session\.(?!registered|unregistered|seat-given)|^opinion\.(?!voted)/;

/** Tells open pages that a consultation or one of its texts changed. */
@Injectable()
export class SpaceHints implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, ({ type, spaceId }) => {
      if (spaceId && shown.test(type)) this.gateway.tell(`space:${spaceId}`, 'space.changed', { spaceId });
    });
  }

  @OnCommit(DocumentPublished)
  published({ spaceId, data }: RecordedEvent<DataOf<typeof DocumentPublished>>): void {
    this.gateway.tell(`space:${spaceId}`, 'document.published', {
      documentId: data.documentId,
      versionId: data.versionId,
    });
  }
}
