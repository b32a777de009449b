import { Accounts1763800000002 } from './0002-accounts.js';
import { BodyParts1763800000017 } from './0017-body-parts.js';
import { Agreements1763800000020 } from './0020-agreements.js';
import { Bodies1763800000015 } from './0015-bodies.js';
import { Breakouts1763800000013 } from './0013-breakouts.js';
import { Calls1763800000021 } from './0021-calls.js';
import { Comments1763800000006 } from './0006-comments.js';
import { Documents1763800000005 } from './0005-documents.js';
import { Events1763800000001 } from './0001-events.js';
import { Meetings1763800000018 } from './0018-meetings.js';
import { Exchange1763800000023 } from './0023-exchange.js';
import { Moderation1763800000007 } from './0007-moderation.js';
import { Notifications1763800000009 } from './0009-notifications.js';
import { Opinions1763800000019 } from './0019-opinions.js';
import { Organisations1763800000003 } from './0003-organisations.js';
import { OrganisationsInFull1763800000022 } from './0022-organisations.js';
import { Responses1763800000008 } from './0008-responses.js';
import { RegisterOrder1763800000016 } from './0016-register-order.js';
import { RoomReports1763800000012 } from './0012-room-reports.js';
import { Positions1763800000024 } from './0024-positions.js';
import { Records1763800000014 } from './0014-records.js';
import { Rooms1763800000011 } from './0011-rooms.js';
import { ResultsOnMeetings1763800000026 } from './0026-results-on-meetings.js';
import { HiddenRequests1763800000027 } from './0027-hidden-requests.js';
import { Sessions1763800000010 } from './0010-sessions.js';
import { CommitmentsOverdue1763800000025 } from './0025-commitments-overdue.js';
import { Spaces1763800000004 } from './0004-spaces.js';
import { VerificationFiles1763800000028 } from './0028-verification-files.js';
import { ActivityByTime1763800000029 } from './0029-activity-by-time.js';
import { CommitmentsRewritten1763800000030 } from './0030-commitments-rewritten.js';

/** All migrations, oldest first. */
export const migrations = [
  Events1763800000001,
  Accounts1763800000002,
  Organisations1763800000003,
  Spaces1763800000004,
  Documents1763800000005,
  Comments1763800000006,
  Moderation1763800000007,
  Responses1763800000008,
  Notifications1763800000009,
  Sessions1763800000010,
  Rooms1763800000011,
  RoomReports1763800000012,
  Breakouts1763800000013,
  Records1763800000014,
  Bodies1763800000015,
  RegisterOrder1763800000016,
  BodyParts1763800000017,
  Meetings1763800000018,
  Opinions1763800000019,
  Agreements1763800000020,
  Calls1763800000021,
  OrganisationsInFull1763800000022,
  Exchange1763800000023,
  Positions1763800000024,
  CommitmentsOverdue1763800000025,
  ResultsOnMeetings1763800000026,
  HiddenRequests1763800000027,
  VerificationFiles1763800000028,
  ActivityByTime1763800000029,
  CommitmentsRewritten1763800000030,
];
