import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountDeleted, PasswordChanged, PasswordReset, SessionsEnded } from '../accounts/accounts.events.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { Events, everyType } from '../kernel/events/events.js';
import { OnCommit } from '../kernel/events/listeners.js';
import { Gateway } from './gateway.js';

/** Event types by which people may lose access to a space, or to what happens in it. */
const aboutSpaces = /^(consultation|space|team|activity)\.|^session\.(edited|role-taken|cancelled)$/;

/** Shows pages out of rooms as soon as an event says that access may have ended. */
@Injectable()
export class AccessWatch implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, ({ type, spaceId, data }) => {
      if (spaceId && aboutSpaces.test(type)) void this.gateway.recheckSpace(spaceId);
      if (type.startsWith('organisation.member-')) void this.gateway.recheckPeople(Object.values(data).map(String));
    });
  }

  @OnCommit(SessionsEnded, PasswordChanged, PasswordReset, AccountDeleted)
  signedOut({ subjectId }: RecordedEvent): void {
    void this.gateway.recheckPeople([subjectId]);
  }
}
