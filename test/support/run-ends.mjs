import { leaveTestServer } from './database-server.mjs';

/** Runs once after all test files; a run inside a larger one leaves the end to that. */
export default async function runEnds() {
  if (process.env.CONSILIA_TEST_RUN === String(process.pid)) await leaveTestServer();
}
