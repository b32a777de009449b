import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { ProblemBody } from '../../../shared/problems.js';
import { packageRoot } from '../kernel/config/package-root.js';

/** What the client's server entry is given for one page. */
export interface RenderInput {
  url: string;
  locale: string;
  theme?: string;
  api: (path: string, init?: { method?: string; headers?: Record<string, string> }) => Promise<Response>;
  viewer: unknown;
  mailCaught: boolean;
  assets: Assets;
}

/** What it gives back. */
export interface RenderOutput {
  status: number;
  html: string;
  redirect?: string;
}

interface Assets {
  scripts: string[];
  styles: string[];
  preloads: string[];
}

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[]; isEntry?: boolean }>;
type Entry = {
  render: (input: RenderInput) => Promise<RenderOutput>;
  renderProblem: (input: RenderInput, problem: ProblemBody) => Promise<RenderOutput>;
};

/** The client's build: its assets and its server entry, loaded with the first page. */
@Injectable()
export class Renderer {
  private loaded: Promise<{ entry: Entry; assets: Assets }> | null = null;

  /** Renders one page. */
  async render(input: Omit<RenderInput, 'assets'>): Promise<RenderOutput> {
    const { entry, assets } = await (this.loaded ??= load());
    return entry.render({ ...input, assets });
  }

  /** The page that says why another could not be made. */
  async renderFailure(input: Omit<RenderInput, 'assets'>, problem: ProblemBody): Promise<RenderOutput> {
    const { entry, assets } = await (this.loaded ??= load());
    return entry.renderProblem({ ...input, assets }, problem);
  }
}

async function load(): Promise<{ entry: Entry; assets: Assets }> {
  const root = packageRoot();
  const manifest = JSON.parse(await readFile(join(root, 'dist/client/.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = (await import(pathToFileURL(join(root, 'dist/ssr/entry-server.js')).href)) as Entry;
  return { entry, assets: assetsOf(manifest) };
}

/** The entry's script and style sheets, and the chunks it needs at once. */
function assetsOf(manifest: Manifest): Assets {
  const main = Object.values(manifest).find((chunk) => chunk.isEntry);
  if (!main) throw new Error('the client build has no entry');
  const preloads = (main.imports ?? []).map((name) => `/${manifest[name]?.file}`);
  const styles = [main, ...(main.imports ?? []).map((name) => manifest[name])].flatMap((chunk) => chunk?.css ?? []);
  return { scripts: [`/${main.file}`], styles: [...new Set(styles)].map((file) => `/${file}`), preloads };
}
