import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events, everyType } from '../kernel/events/events.js';
import { Gateway } from './gateway.js';

/** Event types by which someone may lose access to what is open on their screen. */
const aboutSpaces = /^(consultation|space|team|activity)\./;
const aboutPeople = /^(session\.ended|account\.deleted|member\.|organisation\.member)/;

/** Shows pages out of rooms as soon as an event says that access may have ended. */
@Injectable()
export class AccessWatch implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, (event) => {
      if (event.spaceId && aboutSpaces.test(event.type)) {
        void this.gateway.recheck(`space:${event.spaceId}`);
        void this.gateway.recheck(`desk:${event.spaceId}`);
      }
      if (event.actorId && aboutPeople.test(event.type)) void this.gateway.recheckPerson(event.actorId);
    });
  }
}
