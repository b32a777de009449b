import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { CreateDocument } from './create-document.js';
import { presentDocument } from './document.presenter.js';
import { DraftVersion } from './draft-version.js';
import { CreateDocumentDto, ImportFieldsDto } from './dto/create-document.dto.js';
import { DocumentDto, DocumentListDto, ImportedDraftDto, StoredDraftDto } from './dto/document.dto.js';
import { ImportResultDto } from './dto/import-result.dto.js';
import { ListDocuments } from './list-documents.js';
import { ApiUpload, FormUpload, Upload } from '../kernel/http/form-upload.js';

/** Documents of a consultation or a body: their list, import and new versions. */
@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: ListDocuments,
    private readonly createDocument: CreateDocument,
    private readonly draftVersion: DraftVersion,
  ) {}

  /** The documents of a consultation or a body, in their order. */
  @Get(['consultations/:ref/documents', 'bodies/:ref/documents'])
  async list(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<DocumentListDto> {
    const { documents, canEdit } = await this.documents.ofSpace(actor, ref);
    return { items: documents.map((document) => presentDocument(document, canEdit)), can: { create: canEdit } };
  }

  /** Shows what a file would become, and what would not be understood. Stores nothing. */
  @Post(['consultations/:ref/documents/preview', 'bodies/:ref/documents/preview'])
  @HttpCode(200)
  @Scope('manage')
  @ApiUpload(ImportFieldsDto)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @FormUpload() upload: Upload,
  ): Promise<ImportResultDto> {
    return this.createDocument.preview(actor, ref, upload);
  }

  /** Starts a document with a draft that is written here. */
  @Post(['consultations/:ref/documents', 'bodies/:ref/documents'])
  @Scope('manage')
  async create(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: CreateDocumentDto,
  ): Promise<StoredDraftDto> {
    return this.createDocument.create(actor, ref, body);
  }

  /** Starts a document with a draft from a file: plain text, Markdown, HTML, DOCX or Akoma Ntoso. */
  @Post(['consultations/:ref/documents/import', 'bodies/:ref/documents/import'])
  @Scope('manage')
  @ApiUpload(ImportFieldsDto)
  async createFromFile(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @FormUpload() upload: Upload,
  ): Promise<ImportedDraftDto> {
    const { draft, result } = await this.createDocument.fromFile(actor, ref, upload);
    return { ...draft, warnings: result.warnings };
  }

  /** A document with its versions, without text. */
  @Get('documents/:documentId')
  async read(@CurrentActor() actor: Actor, @UuidParam('documentId') documentId: string): Promise<DocumentDto> {
    const { document, canEdit } = await this.documents.one(actor, documentId);
    return presentDocument(document, canEdit);
  }

  /** Starts a draft that begins as the current version. */
  @Post('documents/:documentId/versions')
  @Scope('manage')
  async draft(@CurrentActor() actor: Actor, @UuidParam('documentId') documentId: string): Promise<StoredDraftDto> {
    return this.draftVersion.fromCurrent(actor, documentId);
  }

  /** Starts a draft from a file. Blocks that the current version has too keep their ids. */
  @Post('documents/:documentId/versions/import')
  @Scope('manage')
  @ApiUpload(ImportFieldsDto)
  async draftFromFile(
    @CurrentActor() actor: Actor,
    @UuidParam('documentId') documentId: string,
    @FormUpload() upload: Upload,
  ): Promise<ImportedDraftDto> {
    const { draft, result } = await this.draftVersion.fromFile(actor, documentId, upload);
    return { ...draft, warnings: result.warnings };
  }
}
