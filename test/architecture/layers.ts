/**
 * Who may import whom, the one place where it is written down. A new feature is a name in one of these lists.
 */

/** Features of the server, older to newer. A feature imports only older ones; the other way goes by event. */
export const serverFeatures = [
  'accounts',
  'organisations',
  'spaces',
  'documents',
  'comments',
  'moderation',
  'responses',
  'bodies',
  'calls',
  'sessions',
  'rooms',
  'records',
  'meetings',
  'opinions',
  'agreements',
  'positions',
  'exchange',
  'reading',
] as const;

/** Listeners and read models: they may import every feature, and nobody imports them. */
export const serverListeners = ['notifications', 'realtime', 'search', 'exports', 'pages'] as const;

/** Features of the client, older to newer, under the same rule. */
export const clientFeatures = [
  'about',
  'api-reference',
  'design',
  'accounts',
  'organisations',
  'comments',
  'sessions',
  'consultations',
  'planning',
  'bodies',
  'documents',
  'moderation',
  'responses',
  'rooms',
  'records',
  'calls',
  'meetings',
  'opinions',
  'agreements',
  'positions',
  'exchange',
  'reading',
  'admin',
  'my-work',
  'home',
] as const;

/** Layers of the client, lower to higher, each importing itself and lower ones. */
const clientLayers = ['locales', 'lib', 'ui', 'features', 'app'];

/** Where a file belongs: `['server', 'comments']`, `['client', 'features', 'comments']`, `['shared']`. */
function placeOf(file: string): string[] {
  const parts = file.split('/');
  if (parts[0] === 'shared') return ['shared'];
  const [side, , ...rest] = parts;
  const isEntry = rest.length === 1 || (side === 'server' && rest[0] === 'cli');
  if (isEntry) return [side as string, 'entry'];
  return rest[0] === 'features' ? [side as string, 'features', rest[1] as string] : [side as string, rest[0] as string];
}

/**
 * Judges one import.
 * @returns a sentence that names the file and the rule, or null when the import is allowed
 */
export function judge(from: string, to: string): string | null {
  const [side, ...place] = placeOf(from);
  const [otherSide, ...otherPlace] = placeOf(to);
  const because = (rule: string) => `${from} imports ${to}: ${rule}`;
  if (otherSide === 'shared') return null;
  if (side === 'shared') return because('shared imports nothing but itself.');
  if (side !== otherSide) return because(`${side} never imports ${otherSide}; what both need is in shared.`);
  const broken = side === 'server' ? serverRule(place, otherPlace) : clientRule(place, otherPlace);
  return broken && because(broken);
}

function serverRule([from]: string[], [to]: string[]): string | null {
  if (from === to || from === 'entry' || to === 'kernel') return null;
  if (to === 'entry') return 'only what starts the server imports its entry files.';
  if (from === 'kernel') return 'the kernel knows no feature.';
  if (from === 'migrations' || to === 'migrations') return 'migrations stand alone.';
  return featureRule(from, to, serverFeatures, serverListeners);
}

function clientRule([from, feature]: string[], [to, otherFeature]: string[]): string | null {
  if (from === 'entry' || to === 'entry') return null;
  if (from === 'features' && to === 'features') return featureRule(feature, otherFeature, clientFeatures, []);
  if (clientLayers.indexOf(from as string) >= clientLayers.indexOf(to as string)) return null;
  return `in the client, ${from} does not know ${to}; it goes ${clientLayers.toReversed().join(' -> ')}.`;
}

function featureRule(from = '', to = '', features: readonly string[], listeners: readonly string[]): string | null {
  if (from === to) return null;
  const known = [...features, ...listeners];
  for (const name of [from, to]) {
    if (!known.includes(name)) return `"${name}" is in no list of test/architecture/layers.ts.`;
  }
  if (listeners.includes(to)) return `${to} listens, and nobody imports it.`;
  if (known.indexOf(from) > known.indexOf(to)) return null;
  return `${from} is older than ${to} and may not know it; send a domain event instead, or move what both need.`;
}
