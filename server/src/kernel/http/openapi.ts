import type { OpenAPIObject } from '@nestjs/swagger';
import { scopeFor } from './actor-guard.js';
import { problemResponses, problemsOf } from './problem-responses.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-scope'?: string };
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;

/** What the words of a parameter in a path are, where its name alone does not say. */
type Words = Record<string, string>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Scopes that are of no use to readers without a session. */
const forPeople = new Set(['moderate', 'manage']);

/**
 * Adds to a description what follows from the rules of all routes, so that no route repeats it: a short summary with the
 * rest as description, every parameter of the path, who may call it, and the problems it may answer with.
 */
export function completeDescription(document: OpenAPIObject, words: Words): OpenAPIObject {
  document.components = { ...document.components, responses: problemResponses() as never };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method] as Operation | undefined;
      if (operation) item[method] = completeOperation(operation, method, path, words);
    }
  }
  return document;
}

function completeOperation(operation: Operation, method: string, path: string, words: Words): Operation {
  const comment = `${operation.summary ?? ''} ${operation.description ?? ''}`.replaceAll(/\s+/g, ' ').trim();
  const [summary, description] = firstSentence(comment);
  const scope = operation['x-scope'] ?? scopeFor(method);
  const declared = ((operation.parameters ?? []) as Parameter[]).filter(isForCallers);
  const parameters = [...undeclared(path, declared), ...declared];
  const header = parameters.find(({ name }) => name === 'If-Match');
  const problems = problemsOf({
    method,
    hasPlace: path.includes('{'),
    hasBody: operation.requestBody !== undefined,
    hasQuery: parameters.some((parameter) => parameter.in === 'query'),
    ifMatch: header ? (header.required ? 'required' : 'optional') : null,
    words: comment,
  });
  return {
    ...operation,
    summary,
    ...(description ? { description } : {}),
    parameters: parameters.map((parameter) => withWords(parameter, words)),
    responses: { ...withReasons(operation.responses), ...problems },
    security: [{ session: [] }, { bearer: [scope] }, ...(forPeople.has(scope) ? [] : [{}])],
    'x-scope': scope,
  } as Operation;
}

/** The first sentence without its full stop, and the rest. */
function firstSentence(text: string): [string, string] {
  const end = /[.](?=\s+[A-Z\d`]|$)/.exec(text)?.index ?? text.length;
  return [text.slice(0, end), text.slice(end + 1).trim()];
}

/** A header that nobody described is one that parts of the server send each other. */
const isForCallers = (parameter: Parameter): boolean => parameter.in !== 'header' || Boolean(parameter.description);

/** Parameters of the path that no handler takes by name alone: those read by a decorator of its own, or not at all. */
function undeclared(path: string, parameters: Parameter[]): Parameter[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return names
    .filter((name) => !parameters.some((parameter) => parameter.in === 'path' && parameter.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function withWords(parameter: Parameter, words: Words): Parameter {
  const description = parameter.description ?? (parameter.in === 'path' ? words[parameter.name] : undefined);
  return description ? { ...parameter, description } : parameter;
}

const reasons: Record<string, string> = {
  200: 'Done',
  201: 'Made',
  202: 'Accepted; the rest happens by mail',
  204: 'Done; nothing to tell',
};

/** OpenAPI asks each answer for a description; a route that gives none gets that of the status. */
function withReasons(responses: Operation['responses']): Operation['responses'] {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      response && 'description' in response && !response.description
        ? { ...response, description: reasons[status] ?? 'Done' }
        : response,
    ]),
  );
}
