import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { BodiesModule } from './bodies/bodies.module.js';
import { CallsModule } from './calls/calls.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExportsModule } from './exports/exports.module.js';
import type { Config } from './kernel/config/config.js';
import { KernelModule } from './kernel/kernel.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { OpinionsModule } from './opinions/opinions.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PositionsModule } from './positions/positions.module.js';
import { ReadingModule } from './reading/reading.module.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { RecordsModule } from './records/records.module.js';
import { ResponsesModule } from './responses/responses.module.js';
import { RoomsModule } from './rooms/rooms.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SpacesModule } from './spaces/spaces.module.js';

/** The features, older to newer. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.with(config),
        AccountsModule,
        OrganisationsModule,
        SpacesModule,
        DocumentsModule,
        CommentsModule,
        ModerationModule,
        ResponsesModule,
        BodiesModule,
        CallsModule,
        SessionsModule,
        RoomsModule,
        RecordsModule,
        MeetingsModule,
        OpinionsModule,
        AgreementsModule,
        PositionsModule,
        ExchangeModule,
        ReadingModule,
        NotificationsModule,
        RealtimeModule,
        ExportsModule,
        PagesModule,
      ],
    };
  }
}
