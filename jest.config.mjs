/**
 * Sources are ES modules; here they become CommonJS, which Jest runs more than twice as fast. The browser tests and the
 * tests of the image run the real build.
 */
const compile = (parser) => [
  '@swc/jest',
  {
    jsc: {
      parser,
      target: 'es2023',
      keepClassNames: true,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

// Large, and CommonJS already.
const untouched = [
  '@aws-sdk',
  '@axe-core',
  '@smithy',
  'axe-core',
  'class-validator',
  'exceljs',
  'jszip',
  'mammoth',
  'pg',
  'playwright-core',
  'rxjs',
  'socket.io',
  'socket.io-client',
  'typeorm',
  'typescript',
];

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.tsx$': compile({ syntax: 'typescript', tsx: true, decorators: true }),
    '\\.ts$': compile({ syntax: 'typescript', decorators: true }),
    '\\.m?js$': compile({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(${untouched.join('|').replaceAll('.', '\\.')})/`],
  globalSetup: '<rootDir>/test/support/run-begins.mjs',
  globalTeardown: '<rootDir>/test/support/run-ends.mjs',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  maxWorkers: 2,
  // A worker keeps something of every file it ran. One of two gigabytes takes longer to end than Jest waits for it.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 20_000,
};
