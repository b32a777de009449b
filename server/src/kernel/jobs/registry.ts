import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { Events, type Listener } from '../events/events.js';
import { CONCERNS, type EventTypes, LISTENS, WATCHES } from '../events/listeners.js';
import type { RecordedEvent } from '../events/domain-event.js';
import { CRON, JOB } from './decorators.js';

type Handler = (argument: never) => unknown;

/** Finds the methods marked as jobs, schedules and listeners when the application starts. */
@Injectable()
export class Registry implements OnModuleInit {
  readonly jobs = new Map<string, (payload: unknown) => unknown>();
  readonly crons: { name: string; schedule: string; handler: (payload: unknown) => unknown }[] = [];
  readonly listeners = new Map<string, (event: RecordedEvent) => unknown>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object' || typeof metatype !== 'function') continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        this.register(instance as Record<string, Handler>, name, metatype.name);
      }
    }
  }

  private register(instance: Record<string, Handler>, method: string, owner: string): void {
    const handler = instance[method];
    if (typeof handler !== 'function') return;
    const call = (argument: unknown) => handler.call(instance, argument as never);
    const job = this.reflector.get<string | undefined>(JOB, handler);
    if (job) this.jobs.set(job, call);
    const cron = this.reflector.get<{ name: string; schedule: string } | undefined>(CRON, handler);
    if (cron) this.crons.push({ ...cron, handler: call });
    const listens = this.reflector.get<EventTypes | undefined>(LISTENS, handler) ?? [];
    if (listens.length > 0) this.addListener(`${owner}.${method}`, call);
    const concerns = this.reflector.get<Listener['concerns'] | undefined>(CONCERNS, handler) ?? (() => true);
    for (const type of listens) this.events.addListener(type, { name: `${owner}.${method}`, concerns });
    for (const type of this.reflector.get<EventTypes | undefined>(WATCHES, handler) ?? [])
      this.events.addWatcher(type, call);
  }
  /** Deliveries find a listener by its name alone, so two of one name would leave the first without any. */
  private addListener(name: string, call: (event: RecordedEvent) => unknown): void {
    if (this.listeners.has(name)) throw new Error(`two listeners are called ${name}`);
    this.listeners.set(name, call);
  }
}
