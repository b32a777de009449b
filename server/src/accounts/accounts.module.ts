import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '../kernel/http/actor.js';
import { AccountsController } from './accounts.controller.js';
import { ActorParts } from './actor-parts.js';
import { ApiTokens } from './api-tokens.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { Authors } from './authors.js';
import { Cookies } from './cookies.js';
import { DeleteAccount } from './delete-account.js';
import { Guest } from './guest.entity.js';
import { GuestReceipts } from './guest-receipts.js';
import { Guests } from './guests.js';
import { AccountMail } from './jobs/account-mail.js';
import { ClearEnded } from './jobs/clear-ended.js';
import { ReceiptMail } from './jobs/receipt-mail.js';
import { MailedLinks } from './mailed-links.js';
import { MeController } from './me.controller.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { Profile } from './profile.js';
import { ReceiptsController } from './receipts.controller.js';
import { ResetPassword } from './reset-password.js';
import { SessionActorSource } from './session-actor-source.js';
import { SessionGuard } from './session-guard.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignIn } from './sign-in.js';
import { SignUp } from './sign-up.js';
import { StaffController } from './staff.controller.js';
import { Staff } from './staff.js';
import { ViewerParts } from './viewer-parts.js';
import { Viewers } from './viewers.js';

const useCases = [SignUp, SignIn, ResetPassword, Profile, DeleteAccount, Sessions, ApiTokens, Staff, Viewers];
const parts = [MailedLinks, Passwords, SignInAttempts, GuestReceipts, SessionActorSource];
const jobs = [AccountMail, ReceiptMail, ClearEnded];

/** People, their sessions and tokens, and guests. Global, because it tells the kernel who asks. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, Guest])],
  controllers: [
    AccountsController,
    SessionsController,
    ApiTokensController,
    MeController,
    StaffController,
    ReceiptsController,
  ],
  providers: [
    ...useCases,
    ...parts,
    ...jobs,
    ActorParts,
    ViewerParts,
    Authors,
    Guests,
    Cookies,
    { provide: ActorSource, useExisting: SessionActorSource },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [ActorSource, ActorParts, ViewerParts, Authors, Guests, Cookies],
})
export class AccountsModule {}
