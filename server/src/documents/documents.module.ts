import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnchorHolders } from './anchor-holders.js';
import { BlockTranslation } from './block-translation.entity.js';
import { Block } from './block.entity.js';
import { DocumentVersion } from './document-version.entity.js';
import { Document } from './document.entity.js';
import { VersionTranslation } from './version-translation.entity.js';

/** Texts of consultations: import, versions, translations, publication, differences. */
@Module({
  imports: [TypeOrmModule.forFeature([Document, DocumentVersion, Block, VersionTranslation, BlockTranslation])],
  providers: [AnchorHolders],
  exports: [AnchorHolders],
})
export class DocumentsModule {}
