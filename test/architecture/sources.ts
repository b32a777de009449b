import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/processes.mjs';

/** A source file, with paths from the root of the project and `/` between folders. */
export interface Source {
  path: string;
  text: string;
  /** The project's own files that it imports, types and lazy imports included, without their extension. */
  imports: string[];
}

/** Every TypeScript file in these folders, what is generated aside. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) => filesIn(folder, /\.tsx?$/)).map(read);
}

/** Every file in this folder whose name matches, what is generated aside. */
export function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => name.test(file) && !file.startsWith('shared/api/'))
    .toSorted();
}

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8');
  const imports = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.(js|tsx?)$/, ''));
  return { path: file, text, imports };
}

/** The statements at the top of a file. */
export function statementsOf({ path: file, text }: Source): ts.Statement[] {
  return [...ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements];
}

/** Whether a file only passes on what others export. */
export function isBarrel(source: Source): boolean {
  const statements = statementsOf(source);
  return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
}

export function hasDefaultExport(source: Source): boolean {
  return statementsOf(source).some(
    (one) =>
      ts.isExportAssignment(one) ||
      (ts.canHaveModifiers(one) && ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
  );
}
