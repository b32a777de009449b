import type { SpaceKind } from './spaces.js';

/** The addresses of what stands in a space, for pages, mails, feeds and exports alike. */

/** What the address of a space is made of. */
export interface SpaceAddress {
  kind: SpaceKind;
  /** Name in addresses. */
  slug: string;
}

/** Where a consultation or a body has its page. */
export const spacePath = ({ kind, slug }: SpaceAddress): string =>
  kind === 'consultation' ? `/consultations/${slug}` : `/bodies/${slug}`;

/** Where one of its texts is read. */
export const documentPath = (space: SpaceAddress, documentId: string): string =>
  `${spacePath(space)}/documents/${documentId}`;

/** Address of a comment; it leads to the place where it stands. */
export const commentPath = (space: SpaceAddress, commentId: string): string =>
  `${spacePath(space)}/comments/${commentId}`;

/** Where an opinion or a decision of a body is read. */
export const opinionPath = (space: SpaceAddress, opinionId: string): string =>
  `${spacePath(space)}/opinions/${opinionId}`;

/** Where a request for advice to a body is read and answered by its members. */
export const adviceRequestPath = (space: SpaceAddress, requestId: string): string =>
  `${spacePath(space)}/opinions/requests/${requestId}`;

/** Where a meeting of a body is read about. */
export const meetingPath = (slug: string, meetingId: string): string => `/bodies/${slug}/meetings/${meetingId}`;

/** Address of a pact or charter of a body. */
export const agreementPath = (space: SpaceAddress, agreementId: string): string =>
  `${spacePath(space)}/agreements/${agreementId}`;

/** Address of what an organisation promised in a body. */
export const commitmentPath = (space: SpaceAddress, commitmentId: string): string =>
  `${spacePath(space)}/commitments/${commitmentId}`;

/** Address of a joint position, while it is written and after it was handed in. */
export const positionPath = (positionId: string): string => `/positions/${positionId}`;
