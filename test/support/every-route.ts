import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What stands for each name in an address: every value it takes in a scene. */
export type RouteValues = Record<string, string[]>;

interface Description {
  paths: Record<string, { get?: { parameters?: { name: string; in: string; required?: boolean }[] } }>;
}

/** Everything the API describes that can be read, as templates: `/api/v1/bodies/{ref}`. */
function apiTemplates(): string[] {
  const { paths } = JSON.parse(readFileSync(path.resolve('shared/api/openapi.json'), 'utf8')) as Description;
  return Object.entries(paths).flatMap(([template, { get }]) => {
    if (!get) return [];
    const required = (get.parameters ?? []).filter((each) => each.in === 'query' && each.required);
    const query = required.map(({ name }) => `${name}={${name}}`).join('&');
    return [query ? `${template}?${query}` : template];
  });
}

/** Every page, as templates: `/bodies/{slug}`. */
function pageTemplates(): string[] {
  const features = path.resolve('client/src/features');
  return readdirSync(features).flatMap((feature) => {
    const source = readFileSync(path.join(features, feature, 'routes.tsx'), 'utf8');
    return [...source.matchAll(/path: '([^']+)'/g)].map(([, route = '']) => route.replace(/:(\w+)\??/g, '{$1}'));
  });
}

/** Every address of the API that can be read, filled with what a scene holds. */
export const everyApiAddress = (values: RouteValues): string[] => apiTemplates().flatMap((it) => filled(it, values));

/** Every page, filled with what a scene holds. */
export const everyPage = (values: RouteValues): string[] => pageTemplates().flatMap((it) => filled(it, values));

/** @throws Error for a name the scene has no value for, so that a new route is never left out */
export function filled(template: string, values: RouteValues): string[] {
  const [hole, name = ''] = /\{(\w+)\}/.exec(template) ?? [];
  if (!hole) return [template];
  const known = values[name];
  if (!known?.every(Boolean))
    throw new Error(`${template}: the scene has nothing for "${name}". Add it, so that this one is read too.`);
  return known.flatMap((value) => filled(template.replace(hole, encodeURIComponent(value)), values));
}
