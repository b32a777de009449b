import { basename } from 'node:path';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { validation } from './validation.js';

/** A file that came with a form. */
export interface UploadedFile {
  /** Its name without folders, at most 200 characters. */
  name: string;
  bytes: Uint8Array;
}

/** A form with one file. It is read when asked for, so that whoever may not send one is told before. */
export class Upload {
  constructor(private readonly request: FastifyRequest) {}

  /**
   * The file and the other fields of the form, checked like a body.
   * @throws Problem `too-large`, `malformed-request` when it is no form, `validation-failed` without a file
   */
  async read<Fields extends object>(type: new () => Fields): Promise<{ file: UploadedFile; fields: Fields }> {
    const fields: Record<string, string> = {};
    let file: UploadedFile | null = null;
    for await (const part of this.request.parts()) {
      if (part.type === 'file') file = { name: fileName(part.filename), bytes: await part.toBuffer() };
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
    if (!file) throw new Problem('validation-failed', { errors: [{ pointer: '/file', code: 'isDefined' }] });
    return { file, fields: (await validation().transform(fields, { type: 'body', metatype: type })) as Fields };
  }
}

const fileName = (name: string): string => basename(name.replaceAll('\\', '/')).slice(-200);

/** The form of the request. */
export const FormUpload = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  return new Upload(context.switchToHttp().getRequest<FastifyRequest>());
});

/** Describes the form in the API: a file, and these other fields. */
export const ApiUpload = (fields: new () => object) =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiExtraModels(fields),
    ApiBody({
      schema: {
        allOf: [
          { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
          { $ref: getSchemaPath(fields) },
        ],
      },
    }),
  );
