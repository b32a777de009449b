import { apiConsultations } from './api-consultations.ts';
import { commentPost } from './comment-post.ts';
import { commentSearch } from './comment-search.ts';
import { bodyMembers, calendarPage, directoryMap, directoryPage } from './directories.ts';
import { documentReanchor } from './document-reanchor.ts';
import { memoryRss } from './memory-rss.ts';
import { pageDocumentAnonymous, pageDocumentMember } from './page-document.ts';
import { roomBroadcast, roomJoin, roomLargest, roomLatency, roomMemory, roomResume } from './rooms.ts';
import type { Stage } from './stage.ts';
import { threadLive } from './thread-live.ts';
import { threadPage } from './thread-page.ts';

/** Something measured against the least that could do the same, in the same run. */
export interface Bench {
  name: string;
  unit: string;
  /** What `value / baseline` should be. */
  goal: string;
  run: (stage: Stage) => Promise<{ value: number; baseline: number }>;
}

/** In the order they run: memory is measured after all the work of pages, and before the crowds of live rooms. */
export const benches: Bench[] = [
  apiConsultations,
  pageDocumentAnonymous,
  pageDocumentMember,
  threadPage,
  threadLive,
  commentPost,
  commentSearch,
  documentReanchor,
  directoryPage,
  directoryMap,
  bodyMembers,
  calendarPage,
  memoryRss,
  roomBroadcast,
  roomLatency,
  roomMemory,
  roomJoin,
  roomResume,
  roomLargest,
];
