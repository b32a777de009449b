import { Body, Controller, Get, Header, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { AttendanceList } from './attendance.js';
import { AttendanceDto, KeepAttendanceDto, ReplyDto } from './dto/attendance.dto.js';
import { ChangeFollowUpDto } from './dto/follow-up.dto.js';
import { MeetingDto } from './dto/meeting.dto.js';
import { CancelMeetingDto, EditMeetingDto, InviteDto, MeetingAgendaDto } from './dto/plan-meeting.dto.js';
import { FollowUps } from './follow-ups.js';
import { MeetingAgenda } from './meeting-agenda.js';
import { MeetingCalendar } from './meeting-calendar.js';
import { PlanMeeting } from './plan-meeting.js';
import { ReadMeeting } from './read-meeting.js';
import { RunMeeting } from './run-meeting.js';

/** One meeting of a body: reading it, calling it, and who comes. */
@ApiTags('meetings')
@Controller()
export class MeetingController {
  constructor(
    private readonly reading: ReadMeeting,
    private readonly planning: PlanMeeting,
    private readonly agendas: MeetingAgenda,
    private readonly running: RunMeeting,
    private readonly attendance: AttendanceList,
    private readonly calendars: MeetingCalendar,
    private readonly followUps: FollowUps,
  ) {}

  /** A meeting with its agenda, its papers, its minutes and what is to be done, and what one may do with it. */
  @Get('meetings/:id')
  read(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<MeetingDto> {
    return this.reading.page(actor, id);
  }

  /** One meeting as an iCalendar file. */
  @Get('meetings/:id/calendar.ics')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="meeting.ics"')
  file(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<string> {
    return this.calendars.one(actor, id);
  }

  /** Changes what a meeting says, when and where it is. Members who were invited are told of another time or place. */
  @Patch('meetings/:id')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: EditMeetingDto,
  ): Promise<MeetingDto> {
    await this.planning.edit(actor, id, seen, body);
    return this.reading.page(actor, id);
  }

  /** Replaces the agenda, also that of the live session in which the meeting takes place. */
  @Put('meetings/:id/agenda')
  @Scope('manage')
  async setAgenda(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { items }: MeetingAgendaDto,
  ): Promise<MeetingDto> {
    await this.agendas.set(actor, id, seen, items);
    return this.reading.page(actor, id);
  }

  /** Invites the members who are in term. Later than the rules of the body ask needs a reason, which everyone reads. */
  @Post('meetings/:id/invite')
  @HttpCode(200)
  @Scope('manage')
  async invite(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { lateReason = '' }: InviteDto,
  ): Promise<MeetingDto> {
    await this.running.invite(actor, id, seen, lateReason);
    return this.reading.page(actor, id);
  }

  /** Calls a meeting off; whoever was invited is told why. */
  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Scope('manage')
  async cancel(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { reason }: CancelMeetingDto,
  ): Promise<MeetingDto> {
    await this.running.cancel(actor, id, reason);
    return this.reading.page(actor, id);
  }

  /** Writes down that a meeting took place; its minutes begin. */
  @Post('meetings/:id/hold')
  @HttpCode(200)
  @Scope('manage')
  async hold(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<MeetingDto> {
    await this.running.hold(actor, id);
    return this.reading.page(actor, id);
  }

  /** Says if one comes. For members whose term contains the day of the meeting. */
  @Put('meetings/:id/reply')
  @Scope('contribute')
  async reply(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { reply }: ReplyDto,
  ): Promise<MeetingDto> {
    await this.attendance.reply(actor, id, reply);
    return this.reading.page(actor, id);
  }

  /** Who comes and who came, observers apart. For whoever may read who the members of the body are. */
  @Get('meetings/:id/attendance')
  readAttendance(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<AttendanceDto> {
    return this.attendance.read(actor, id);
  }

  /** Writes down who came; seats that are not named stay as they are. */
  @Put('meetings/:id/attendance')
  @Scope('manage')
  async keepAttendance(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { seats }: KeepAttendanceDto,
  ): Promise<AttendanceDto> {
    await this.attendance.keep(actor, id, seats);
    return this.attendance.read(actor, id);
  }

  /** Changes something to be done, or closes it with what became of it. */
  @Patch('follow-up/:id')
  @Scope('manage')
  @HttpCode(204)
  async changeFollowUp(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: ChangeFollowUpDto,
  ): Promise<void> {
    await this.followUps.change(actor, id, seen, body);
  }
}
