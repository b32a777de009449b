import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AnchorHolders } from './anchor-holders.js';
import { AnchorReports } from './anchor-reports.js';
import { BlockStore } from './block-store.js';
import { BlockTranslation } from './block-translation.entity.js';
import { Block } from './block.entity.js';
import { BlocksController } from './blocks.controller.js';
import { CanonicalText } from './canonical-text.js';
import { CompareVersions } from './compare-versions.js';
import { CopyVersion } from './copy-version.js';
import { CreateDocument } from './create-document.js';
import { DocumentAccess } from './document-access.js';
import { DocumentVersion } from './document-version.entity.js';
import { Document } from './document.entity.js';
import { DocumentsController } from './documents.controller.js';
import { DraftVersion } from './draft-version.js';
import { EditDraft } from './edit-draft.js';
import { ListDocuments } from './list-documents.js';
import { MoveAnchors } from './move-anchors.js';
import { PublishVersion } from './publish-version.js';
import { VersionReading } from './read-version.js';
import { TextThreads } from './text-threads.js';
import { TranslateVersion } from './translate-version.js';
import { TranslationsController } from './translations.controller.js';
import { Translations } from './translations.js';
import { VersionTranslation } from './version-translation.entity.js';
import { VersionsController } from './versions.controller.js';

const useCases = [
  ListDocuments,
  CreateDocument,
  DraftVersion,
  EditDraft,
  TranslateVersion,
  PublishVersion,
  CopyVersion,
  VersionReading,
  CompareVersions,
  AnchorReports,
];

/** Texts of consultations: import, versions, translations, publication, differences. */
@Module({
  imports: [
    SpacesModule,
    TypeOrmModule.forFeature([Document, DocumentVersion, Block, VersionTranslation, BlockTranslation]),
  ],
  controllers: [DocumentsController, VersionsController, BlocksController, TranslationsController],
  providers: [
    AnchorHolders,
    BlockStore,
    CanonicalText,
    DocumentAccess,
    MoveAnchors,
    TextThreads,
    Translations,
    ...useCases,
  ],
  exports: [AnchorHolders, BlockStore, CanonicalText, DocumentAccess, TextThreads, ...useCases],
})
export class DocumentsModule {}
