import { ApiProperty } from '@nestjs/swagger';
import { type DocumentVersionState, documentVersionStates } from '../../../../shared/documents.js';
import { BlockDto } from './block.dto.js';
import { ImportWarningDto } from './import-result.dto.js';

/** What the asking actor may do with a document. */
export class DocumentCanDto {
  /** Start a new version. */
  edit!: boolean;
}

/** What the asking actor may do with a version. */
export class VersionCanDto {
  /** Change title and blocks, or throw it away: drafts only. */
  edit!: boolean;
  publish!: boolean;
  translate!: boolean;
}

/** A version without its text. */
export class VersionSummaryDto {
  id!: string;

  /** From 1. */
  number!: number;

  @ApiProperty({ enum: documentVersionStates })
  state!: DocumentVersionState;

  /** In the version's own language. */
  title!: string;

  /** Language the text is written in. */
  language!: string;

  /** The title in the reader's language where it is translated, else as it is. */
  shownTitle!: string;

  /** Language of `shownTitle`. */
  shownLanguage!: string;

  /** Languages it is translated into, in whole or in part. */
  languages!: string[];

  createdAt!: Date;

  /** Null for a draft. */
  publishedAt!: Date | null;

  /** For `If-Match`. */
  version!: number;
}

/** A document with its versions. */
export class DocumentDto {
  id!: string;
  spaceId!: string;
  activityId!: string;

  /** The version that was published last; null until one is. */
  current!: VersionSummaryDto | null;

  /** Newest first. Drafts are there for the team only. */
  versions!: VersionSummaryDto[];

  can!: DocumentCanDto;
}

/** The documents of a consultation, in their order. */
export class DocumentListDto {
  items!: DocumentDto[];

  /** What the asking actor may do here: `create` a document. */
  can!: DocumentListCanDto;
}

/** What the asking actor may do with the documents of a consultation. */
export class DocumentListCanDto {
  create!: boolean;
}

/** A version with its text. */
export class VersionDto {
  id!: string;
  documentId!: string;
  spaceId!: string;
  activityId!: string;
  number!: number;

  @ApiProperty({ enum: documentVersionStates })
  state!: DocumentVersionState;

  title!: string;

  /** Language that was chosen: the one asked for as far as there is a translation, else the version's own. */
  language!: string;

  /** All languages it can be read in, its own first. */
  languages!: string[];

  /** Null for a draft. */
  publishedAt!: Date | null;

  /** For `If-Match`. */
  version!: number;

  /** In reading order. */
  blocks!: BlockDto[];

  can!: VersionCanDto;
}

/** A draft that was stored. */
export class StoredDraftDto {
  documentId!: string;
  versionId!: string;
  number!: number;

  /** For `If-Match` of the first change. */
  version!: number;
}

/** A draft that was stored from a file, with what was not understood. */
export class ImportedDraftDto extends StoredDraftDto {
  warnings!: ImportWarningDto[];
}
