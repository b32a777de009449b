import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/processes.mjs';
import { readConfig } from '../../server/src/kernel/config/config.js';

/** Read by compose alone. */
const ofCompose = ['POSTGRES_PASSWORD'];

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const example = Object.fromEntries(
  read('docker/.env.example')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

const required = {
  BASE_URL: 'https://consult.example.org',
  SESSION_SECRET: 'long enough to be a secret of a server',
  DATABASE_URL: 'postgres://user:password@database/consilia',
  SMTP_URL: 'smtp://mail.example.org',
};

describe('.env.example', () => {
  it('explains every setting that the server reads, and no other', () => {
    const inCode = [...read('server/src/kernel/config/config.ts').matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)];
    const settings = [...new Set(inCode.map(([, name]) => name))];

    expect(
      Object.keys(example)
        .filter((name) => !ofCompose.includes(name))
        .toSorted(),
    ).toEqual(settings.toSorted());
  });

  it('shows the values that hold when nothing is set', () => {
    // The image keeps files where its volume is.
    const image = { NODE_ENV: 'production', STORAGE_PATH: example.STORAGE_PATH };

    expect(readConfig({ ...example, ...required })).toEqual(readConfig({ ...image, ...required }));
  });

  it('starts a server once what is required is filled in, and not before', () => {
    expect(() => readConfig({ ...example, ...required })).not.toThrow();
    expect(() => readConfig(example)).toThrow(/DATABASE_URL.*BASE_URL.*SESSION_SECRET.*SMTP_URL/);
  });
});

describe('a wrong setting', () => {
  const production = { ...required, NODE_ENV: 'production' };

  it.each([
    [{ PORT: 'web' }, 'PORT must be an integer number'],
    [{ PORT: '70000' }, 'PORT must not be greater than 65535'],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of .* debug/],
    [{ STORAGE_DRIVER: 's3' }, 'S3_BUCKET is missing'],
    [{ NODE_ENV: 'prod' }, /NODE_ENV must be one of/],
    [{ BASE_URL: 'https://consult.example.org/consilia' }, 'BASE_URL is missing or is not an address'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL is not an address'],
    [{ CONSULTATION_WEEKS: 'draft-law=6' }, 'CONSULTATION_WEEKS is not a list such as draft-act=6'],
    [{ ANSWER_WEEKS: 'soon' }, 'ANSWER_WEEKS must be an integer number'],
  ])('stops the start in one sentence that names it: %p', (wrong, sentence) => {
    const start = () => readConfig({ ...production, ...wrong });

    expect(start).toThrow(sentence);
    expect(start).not.toThrow(/;/);
  });
});

describe('cookies', () => {
  it('are for HTTPS alone in production, whatever the address says', () => {
    expect(readConfig({ ...required, NODE_ENV: 'production' }).secureCookies).toBe(true);
    expect(readConfig({ ...required, NODE_ENV: 'production', BASE_URL: 'http://intranet' }).secureCookies).toBe(true);
    expect(readConfig({ ...required, NODE_ENV: 'development' }).secureCookies).toBe(false);
  });
});
