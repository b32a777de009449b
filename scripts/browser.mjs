import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { withLock } from './lock.mjs';
import { Refusal, root } from './processes.mjs';

const systemBrowser = '/usr/bin/chromium';

/**
 * A Chromium to test with: `$CHROMIUM_PATH`, the one of the system, or else the one that lies compressed in an npm
 * package and is unpacked once.
 * @returns its path, and what its environment needs beside that of this process
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Refusal(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  if (named || existsSync(systemBrowser)) return { executablePath: named ?? systemBrowser, env: {} };
  const packed = path.join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'));
  const folder = path.join(root, 'node_modules/.cache/chromium', version);
  if (!existsSync(folder)) await withLock(`${folder}.lock`, () => unpack(packed, folder));
  return { executablePath: path.join(folder, 'chromium'), env: missingParts(folder) };
}

/** Unpacks beside the folder and renames, so that the folder is either complete or not there. */
async function unpack(packed, folder) {
  if (existsSync(folder)) return;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const archive = (name) => createReadStream(path.join(packed, 'bin', name));
  const tar = createRequire(path.join(packed, 'build/index.js'))('tar-fs');
  const program = path.join(partial, 'chromium');
  await pipeline(archive('chromium.br'), createBrotliDecompress(), createWriteStream(program));
  chmodSync(program, 0o755);
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    await pipeline(archive(name), createBrotliDecompress(), tar.extract(partial));
  }
  writeFileSync(path.join(partial, 'fonts.conf'), fontSettings(folder));
  renameSync(partial, folder);
}

function fontSettings(folder) {
  const fonts = `<dir>${path.join(folder, 'fonts')}</dir><cachedir>${path.join(folder, 'font-cache')}</cachedir>`;
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${fonts}</fontconfig>\n`;
}

/** The libraries and the fonts of the package, for a system that has none of its own. */
function missingParts(folder) {
  const env = {};
  const starts = spawnSync(path.join(folder, 'chromium'), ['--version'], { stdio: 'ignore' }).status === 0;
  if (!starts) {
    const others = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = [path.join(folder, 'lib'), ...(others ? [others] : [])].join(':');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
  return env;
}
