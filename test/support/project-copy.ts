import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/processes.mjs';

export interface ProjectCopy {
  /** An empty place around it. */
  place: string;
  folder: string;
  remove(): void;
}

/**
 * A copy of what the repository holds, as a fresh clone would have it, and nothing that lies around beside it. Only the
 * installed packages and the build are lent by this folder.
 */
export function copyProject(): ProjectCopy {
  const place = mkdtempSync(path.join(tmpdir(), 'consilia-copy-'));
  // Under root the database runs as another user, who has to get here.
  chmodSync(place, 0o755);
  const folder = path.join(place, 'consilia');
  for (const file of [...trackedFiles(), 'dist'])
    cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return { place, folder, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** What is committed, or would be: a file that is ignored is not part of the product. */
function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return listed
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}
