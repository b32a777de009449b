import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoomsModule } from '../rooms/rooms.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ReadRecord } from './read-record.js';
import { RecordContentsQuery } from './record-contents.js';
import { RecordFiles } from './record-files.js';
import { RecordsController } from './records.controller.js';
import { SessionRecord } from './session-record.entity.js';
import { SessionRecords } from './session-records.js';
import { WriteRecord } from './write-record.js';

/** What live sessions leave: their records. */
@Module({
  imports: [TypeOrmModule.forFeature([SessionRecord]), SessionsModule, RoomsModule],
  controllers: [RecordsController],
  providers: [SessionRecords, RecordContentsQuery, ReadRecord, WriteRecord, RecordFiles],
})
export class RecordsModule {}
