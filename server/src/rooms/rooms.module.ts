import { Module } from '@nestjs/common';
import { ModerationModule } from '../moderation/moderation.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { Announce } from './announce.js';
import { AnswerQuestions } from './answer-questions.js';
import { BreakoutRooms } from './breakout-rooms.js';
import { BreakoutsController } from './breakouts.controller.js';
import { CountVotes } from './count-votes.js';
import { DecideMessages } from './decide-messages.js';
import { EndForgottenSessions } from './end-forgotten-sessions.js';
import { FinishRoom } from './finish-room.js';
import { FollowParticipants } from './follow-participants.js';
import { Hands } from './hands.js';
import { Harvests } from './harvests.js';
import { JoinRoom } from './join-room.js';
import { LeadSpeakers } from './lead-speakers.js';
import { MergeParticipants } from './merge-participants.js';
import { MergeQuestions } from './merge-questions.js';
import { MessageStates } from './message-states.js';
import { NobodysWords } from './nobodys-words.js';
import { Participants } from './participants.js';
import { ParticipantStates } from './participant-states.js';
import { PlaceLatecomers } from './place-latecomers.js';
import { PlacePeople } from './place-people.js';
import { PlanBreakouts } from './plan-breakouts.js';
import { PollsController } from './polls.controller.js';
import { QuestionsController } from './questions.controller.js';
import { Reactions } from './reactions.js';
import { ReactionsController } from './reactions.controller.js';
import { ReadPolls } from './read-polls.js';
import { ReportMessages } from './report-messages.js';
import { RoomAccess } from './room-access.js';
import { RoomChanges } from './room-changes.js';
import { RoomConsole } from './room-console.js';
import { RoomDecisions } from './room-decisions.js';
import { RoomEntries } from './room-entries.js';
import { RoomMessages } from './room-messages.js';
import { RoomMessagesController } from './room-messages.controller.js';
import { RoomModerationController } from './room-moderation.controller.js';
import { RoomOutlet } from './room-outlet.js';
import { RoomParts } from './room-parts.js';
import { RoomPeopleQuery } from './room-people.query.js';
import { RoomPresence } from './room-presence.js';
import { RoomStates } from './room-states.js';
import { RoomWriter } from './room-writer.js';
import { RoomsController } from './rooms.controller.js';
import { RunBreakouts } from './run-breakouts.js';
import { RunPolls } from './run-polls.js';
import { SanctionParticipants } from './sanction-participants.js';
import { Say } from './say.js';
import { ScreenMessages } from './screen-messages.js';
import { ShortlistQuestions } from './shortlist-questions.js';
import { SpeakersController } from './speakers.controller.js';
import { SpeechLimits } from './speech-limits.js';
import { SteerRoom } from './steer-room.js';
import { Vote } from './vote.js';
import { Voters } from './voters.js';
import { WithdrawMessage } from './withdraw-message.js';
import { WritePolls } from './write-polls.js';

const reading = [RoomAccess, RoomEntries, RoomParts, RoomStates, RoomPresence, ParticipantStates, Voters];
const changing = [
  RoomChanges,
  RoomOutlet,
  Participants,
  JoinRoom,
  Reactions,
  SteerRoom,
  EndForgottenSessions,
  FinishRoom,
  FollowParticipants,
  MergeParticipants,
];
const polls = [ReadPolls, WritePolls, RunPolls, CountVotes, Vote];
const speakers = [Hands, LeadSpeakers];
const questions = [AnswerQuestions, MergeQuestions, ShortlistQuestions];
const order = [RoomConsole, RoomPeopleQuery, DecideMessages, RoomDecisions, ReportMessages, SanctionParticipants];
const breakouts = [
  BreakoutRooms,
  PlanBreakouts,
  RunBreakouts,
  PlacePeople,
  PlaceLatecomers,
  Announce,
  NobodysWords,
  Harvests,
];
const messages = [RoomMessages, MessageStates, WithdrawMessage];
const speaking = [Say, RoomWriter, ScreenMessages, SpeechLimits];

/** Live rooms: what people say, ask, vote and steer while they meet. */
@Module({
  imports: [SessionsModule, ModerationModule],
  controllers: [
    RoomsController,
    ReactionsController,
    RoomMessagesController,
    RoomModerationController,
    QuestionsController,
    PollsController,
    SpeakersController,
    BreakoutsController,
  ],
  providers: [
    ...reading,
    ...changing,
    ...speaking,
    ...polls,
    ...speakers,
    ...questions,
    ...messages,
    ...order,
    ...breakouts,
  ],
  exports: [...reading, ...changing, Say, Vote, Hands],
})
export class RoomsModule {}
