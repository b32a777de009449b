import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importDocument } from '../documents/import/import-document.js';
import { ImportError } from '../documents/import/import-error.js';
import { outlineOf } from './import-outline.js';

const usage = `Usage:
  npm run import -- FILE --dry-run [--json] [--language CODE]
  npm run import -- FILE --space NAME [--activity NUMBER] [--title TITLE] [--language CODE] [--publish]`;

/**
 * `npm run import -- FILE --dry-run [--json]`: shows what an import would make of a file, without a database.
 * With --json the result is the only thing on standard output.
 * `npm run import -- FILE --space NAME`: stores it as a new document of a consultation.
 * @returns the exit code: 0, 1 when the file cannot be imported, 2 when the command is not understood
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      language: { type: 'string' },
      space: { type: 'string' },
      activity: { type: 'string' },
      title: { type: 'string' },
      publish: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (values.help) return print(usage);
  if (file === undefined) return refuse(usage);
  const { space } = values;
  if (!values['dry-run'] && space === undefined)
    return refuse(`Say where it goes with --space, or look at it first with --dry-run.\n${usage}`);
  // npm runs scripts in the folder of the project; the file is named from where the person stands.
  const bytes = await readFile(resolve(process.env['INIT_CWD'] ?? '.', file));
  const fileName = basename(file);
  const { format, language, title, counts, blocks, warnings } = await importDocument({ name: fileName, bytes }, values);
  const result = { format, language, title, counts, blocks, warnings };
  if (!values['dry-run'] && space !== undefined) {
    // Only this needs the whole application.
    const { importIntoSpace } = await import('./import-into-space.js');
    const activity = values.activity === undefined ? undefined : Number(values.activity);
    return print(await importIntoSpace(result, { ...values, fileName, space, activity }));
  }
  return print(values.json ? JSON.stringify(result, null, 2) : outlineOf(result));
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** Waits until everything is written, since a pipe takes long results in parts. */
function print(text: string): Promise<number> {
  return new Promise((done, fail) => process.stdout.write(`${text}\n`, (error) => (error ? fail(error) : done(0))));
}

/** A sentence for a person; anything unforeseen keeps its own words. */
function explain(error: unknown): string {
  if (error instanceof ImportError) return `${error.message} (${error.code})`;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return 'There is no such file. Check its name and folder.';
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
    return 'This is a folder. Name the file to import.';
  return error instanceof Error ? `${error.message}\n${usage}` : String(error);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  },
);
