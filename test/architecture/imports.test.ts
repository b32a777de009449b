import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/processes.mjs';
import { clientFeatures, judge, serverFeatures, serverListeners } from './layers.js';
import { sourcesIn } from './sources.js';

/** Folders of the server that are no features. */
const notFeatures = ['cli', 'kernel', 'migrations'];

function foldersIn(place: string): string[] {
  const entries = readdirSync(path.join(root, place), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

describe('who may import whom', () => {
  it('holds in every file of the server, the client and shared', () => {
    const sources = sourcesIn('server/src', 'client/src', 'shared');
    const sentences = sources.flatMap((from) => from.imports.map((to) => judge(from.path, to)).filter(Boolean));

    expect(sources.length).toBeGreaterThan(50);
    expect(sentences).toEqual([]);
  });

  it('has a place in the order for every feature', () => {
    const known: string[] = [...serverFeatures, ...serverListeners, ...notFeatures];

    expect(foldersIn('server/src').filter((name) => !known.includes(name))).toEqual([]);
    expect(clientFeatures).toEqual(expect.arrayContaining(foldersIn('client/src/features')));
  });

  it.each([
    ['a newer feature', 'server/src/comments/x.service.ts', 'server/src/spaces/space.policy'],
    ['the kernel', 'server/src/spaces/x.service.ts', 'server/src/kernel/clock/clock'],
    ['shared', 'client/src/lib/api.ts', 'shared/problems'],
    ['every feature, for a listener', 'server/src/notifications/x.ts', 'server/src/moderation/moderation.events'],
    ['everything, for what starts the server', 'server/src/cli/seed.ts', 'server/src/exports/exports.module'],
    ['lower layers of the client', 'client/src/features/comments/pages/thread.tsx', 'client/src/ui/button'],
  ])('allows importing %s', (_, from, to) => {
    expect(judge(from, to)).toBeNull();
  });

  it.each([
    ['an older feature a newer one', 'server/src/spaces/x.ts', 'server/src/comments/y', 'may not know it'],
    ['a feature a listener', 'server/src/comments/x.ts', 'server/src/search/y', 'nobody imports it'],
    ['a listener another', 'server/src/pages/x.ts', 'server/src/search/y', 'nobody imports it'],
    ['the kernel a feature', 'server/src/kernel/x/y.ts', 'server/src/accounts/y', 'knows no feature'],
    ['a feature an entry file', 'server/src/spaces/x.ts', 'server/src/configure', 'entry files'],
    ['shared the server', 'shared/x.ts', 'server/src/kernel/ids', 'nothing but itself'],
    ['the client the server', 'client/src/lib/x.ts', 'server/src/kernel/ids', 'never imports server'],
    ['the design system a feature', 'client/src/ui/x.tsx', 'client/src/features/home/y', 'does not know features'],
    ['the library the app', 'client/src/lib/x.ts', 'client/src/app/router', 'does not know app'],
    ['an unknown feature another', 'server/src/surprises/x.ts', 'server/src/spaces/y', 'in no list'],
  ])('refuses %s', (_, from, to, rule) => {
    expect(judge(from, to)).toContain(rule);
  });
});
