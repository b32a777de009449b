import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, sleep, stillRuns } from './processes.mjs';

/**
 * Runs `work` while no other process holds the same lock file. A lock left by a process that died is taken over.
 * @param onWait called once when another process holds it
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!tryLock(file)) {
    if (!told) onWait();
    told = true;
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, identityOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = holderOf(file);
  // An empty file is one being written; the next look tells.
  if (holder !== '' && !stillRuns(holder)) discard(file, holder);
  return false;
}

function holderOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Removes a dead lock by renaming it first, so that of two who find it dead only one removes it. */
function discard(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  // Someone else was quicker and this is their new lock: give it back.
  if (holderOf(aside) !== holder) renameSync(aside, file);
  else rmSync(aside, { force: true });
}
