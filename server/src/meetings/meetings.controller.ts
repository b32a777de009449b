import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch } from '../kernel/http/parameters.js';
import { FollowUpPageDto, FollowUpQueryDto, RaiseFollowUpDto, RaisedDto } from './dto/follow-up.dto.js';
import { MeetingPageDto, MeetingQueryDto } from './dto/meeting.dto.js';
import { MeetingRulesDto, SetMeetingRulesDto } from './dto/meeting-rules.dto.js';
import { PlanMeetingDto, PlannedMeetingDto } from './dto/plan-meeting.dto.js';
import { FollowUpQuery } from './follow-up.query.js';
import { FollowUps } from './follow-ups.js';
import { MeetingCalendar } from './meeting-calendar.js';
import { MeetingListQuery } from './meeting-list.query.js';
import { MeetingRules } from './meeting-rules.js';
import { PlanMeeting } from './plan-meeting.js';

/** The meetings of a body: finding and planning them, its rules, and what is to be done. */
@ApiTags('meetings')
@Controller('bodies/:ref')
export class MeetingsController {
  constructor(
    private readonly listing: MeetingListQuery,
    private readonly planning: PlanMeeting,
    private readonly calendars: MeetingCalendar,
    private readonly rules: MeetingRules,
    private readonly followUps: FollowUps,
    private readonly followUpQuery: FollowUpQuery,
  ) {}

  /** The meetings of a body: to come, over, or those whose minutes are overdue. */
  @Get('meetings')
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: MeetingQueryDto,
  ): Promise<MeetingPageDto> {
    return this.listing.list(actor, ref, query);
  }

  /**
   * The meetings and the other live sessions of a body as an iCalendar file to subscribe to; one that was cancelled stays in it
   * as such.
   */
  @Get('meetings.ics')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  feed(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<string> {
    return this.calendars.feed(actor, ref);
  }

  /** Plans a meeting, which the team alone sees until members are invited. For lead and editors. */
  @Post('meetings')
  @Scope('manage')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: PlanMeetingDto,
  ): Promise<PlannedMeetingDto> {
    return { id: await this.planning.create(actor, ref, body) };
  }

  /** What the body's rules of procedure ask around its meetings. */
  @Get('meeting-rules')
  readRules(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<MeetingRulesDto> {
    return this.rules.read(actor, ref);
  }

  /** Sets those rules; meetings that members were invited to keep theirs. */
  @Put('meeting-rules')
  @Scope('manage')
  async setRules(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() body: SetMeetingRulesDto,
  ): Promise<MeetingRulesDto> {
    await this.rules.set(actor, ref, seen, body);
    return this.rules.read(actor, ref);
  }

  /** What the meetings of a body agreed to do: what is open first, the earliest date first. */
  @Get('follow-up')
  followUp(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: FollowUpQueryDto,
  ): Promise<FollowUpPageDto> {
    return this.followUpQuery.list(actor, ref, query);
  }

  /** Writes down something to be done; until it is closed it stands on the agenda of each later meeting of its series. */
  @Post('follow-up')
  @Scope('manage')
  async raise(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: RaiseFollowUpDto,
  ): Promise<RaisedDto> {
    return { id: await this.followUps.raise(actor, ref, body) };
  }
}
