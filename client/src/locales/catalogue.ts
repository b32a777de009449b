import type about from './en/about.json';
import type accounts from './en/accounts.json';
import type admin from './en/admin.json';
import type agreements from './en/agreements.json';
import type apiReference from './en/api-reference.json';
import type app from './en/app.json';
import type bodies from './en/bodies.json';
import type calls from './en/calls.json';
import type comments from './en/comments.json';
import type consultations from './en/consultations.json';
import type dates from './en/dates.json';
import type design from './en/design.json';
import type documents from './en/documents.json';
import type exchange from './en/exchange.json';
import type home from './en/home.json';
import type hosting from './en/hosting.json';
import type meetings from './en/meetings.json';
import type moderation from './en/moderation.json';
import type myWork from './en/my-work.json';
import type opinions from './en/opinions.json';
import type organisations from './en/organisations.json';
import type planning from './en/planning.json';
import type positions from './en/positions.json';
import type problems from './en/problems.json';
import type reading from './en/reading.json';
import type records from './en/records.json';
import type responses from './en/responses.json';
import type sessions from './en/sessions.json';
import type rooms from './en/rooms.json';
import type ui from './en/ui.json';
import type vocabulary from './en/vocabulary.json';

/** The catalogue of each feature; a new feature adds its line here and its file to each language. */
interface Catalogues {
  about: typeof about;
  accounts: typeof accounts;
  admin: typeof admin;
  agreements: typeof agreements;
  'api-reference': typeof apiReference;
  app: typeof app;
  bodies: typeof bodies;
  calls: typeof calls;
  comments: typeof comments;
  consultations: typeof consultations;
  dates: typeof dates;
  design: typeof design;
  documents: typeof documents;
  exchange: typeof exchange;
  home: typeof home;
  hosting: typeof hosting;
  meetings: typeof meetings;
  moderation: typeof moderation;
  'my-work': typeof myWork;
  opinions: typeof opinions;
  organisations: typeof organisations;
  planning: typeof planning;
  positions: typeof positions;
  problems: typeof problems;
  reading: typeof reading;
  records: typeof records;
  responses: typeof responses;
  sessions: typeof sessions;
  rooms: typeof rooms;
  ui: typeof ui;
  vocabulary: typeof vocabulary;
}

export type Namespace = keyof Catalogues;

/** Every message there is, as `feature.key`. */
export type MessageKey = {
  [N in Namespace]: `${N}.${Extract<keyof Catalogues[N], string>}`;
}[Namespace];
