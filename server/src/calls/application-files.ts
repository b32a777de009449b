import { Injectable } from '@nestjs/common';
import { type ApplicationFileType, applicationFileTypes, callLimits } from '../../../shared/calls.js';
import { detectFormat } from '../documents/import/detect-format.js';
import { readZipDirectory } from '../documents/import/docx/zip-directory.js';
import { ImportError } from '../documents/import/import-error.js';
import type { UploadedFile } from '../kernel/http/form-upload.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../kernel/storage/storage.js';
import { ApplicationAccess } from './application-access.js';
import type { Application } from './application.entity.js';

/** A file as its reader gets it. */
export interface FetchedFile {
  name: string;
  type: ApplicationFileType;
  bytes: Uint8Array;
}

/** Keeps the file that goes with an application: one PDF or Word document, known by its content. */
@Injectable()
export class ApplicationFiles {
  constructor(
    private readonly db: Database,
    private readonly storage: Storage,
    private readonly access: ApplicationAccess,
  ) {}

  /**
   * Puts a file to an application, in the place of the one before.
   * @returns the new version of the application
   * @throws Problem `too-large`, `format-unknown`, `file-unreadable`, `file-empty`; `invalid-transition` where the call asks for
   *   none
   */
  async put(actor: Actor, id: string, file: UploadedFile): Promise<number> {
    const type = typeOf(file);
    const fileKey = `applications/${newId()}`;
    return this.change(actor, id, async (application) => {
      await this.storage.put(fileKey, file.bytes, type);
      Object.assign(application, { fileKey, fileName: file.name, fileType: type });
    });
  }

  /** Takes the file away. Where the call asks for one, what was sent keeps it. */
  async remove(actor: Actor, id: string): Promise<number> {
    return this.change(actor, id, async (application, rule) => {
      if (application.state === 'sent' && (rule === 'required' || application.statement.trim() === ''))
        throw new Problem('validation-failed', { errors: [{ pointer: '/file', code: 'isNotEmpty' }] });
      Object.assign(application, { fileKey: null, fileName: null, fileType: null });
    });
  }

  /** The file, for its applicant and for those who judge the application. */
  async get(actor: Actor, id: string): Promise<FetchedFile> {
    const { application } = await this.access.require(actor, id, 'read');
    const { fileKey, fileName, fileType } = application;
    const bytes = await this.storage.get(found(fileKey));
    return { name: found(fileName), type: found(fileType), bytes };
  }

  private async change(
    actor: Actor,
    id: string,
    work: (application: Application, rule: string) => Promise<void>,
  ): Promise<number> {
    return this.db.transaction(async () => {
      const { application, call } = await this.access.lock(actor, id, 'edit');
      if (call.fileRule === 'none') throw new Problem('invalid-transition');
      const { fileKey: before } = application;
      await work(application, call.fileRule);
      application.version += 1;
      await this.db.save(application);
      if (before) this.db.afterCommit(() => void this.storage.delete(before));
      return application.version;
    });
  }
}

/** @throws Problem for what is neither a PDF nor a Word document without macros */
function typeOf({ name, bytes }: UploadedFile): ApplicationFileType {
  if (bytes.byteLength > callLimits.fileBytes)
    throw new Problem('too-large', { params: { megabytes: callLimits.fileBytes / 1024 / 1024 } });
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'application/pdf';
  try {
    const isWord = detectFormat(name, bytes) === 'docx';
    if (isWord && !readZipDirectory(bytes).some((entry) => entry.name.endsWith('vbaProject.bin'))) return wordType;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new Problem(error.code === 'file-too-large' ? 'too-large' : error.code);
  }
  throw new Problem('format-unknown');
}

const wordType = Object.keys(applicationFileTypes)[1] as ApplicationFileType;
