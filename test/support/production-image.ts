import path from 'node:path';
import { nodePath, run } from '../../scripts/processes.mjs';
import { copyProject } from './project-copy.js';

/** The folder that the image of the product consists of. */
export interface ProductionImage {
  folder: string;
  /** Runs one of its programs to the end, with these settings and none of this process. */
  run(args: string[], settings: Record<string, string>): Promise<{ code: number; output: string }>;
  remove(): void;
}

/**
 * Makes the content of the image as the Dockerfile does. What production runs is installed afresh; the build is used
 * when it was made from exactly the sources that a clone has, and made anew otherwise.
 */
export async function buildProductionImage(): Promise<ProductionImage> {
  const source = copyProject();
  const folder = path.join(source.place, 'app');
  const { code, output } = await run(nodePath(), ['scripts/image-build.mjs', folder], { cwd: source.folder });
  if (code !== 0) throw new Error(`The image could not be built:\n${output}`);
  return {
    folder,
    run: (args, settings) => run(nodePath(), args, { cwd: folder, env: onlyThese(settings) }),
    remove: () => source.remove(),
  };
}

function onlyThese(settings: Record<string, string>): Record<string, string | undefined> {
  const cleared = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  return { ...cleared, PATH: process.env.PATH, NODE_ENV: 'production', ...settings };
}
