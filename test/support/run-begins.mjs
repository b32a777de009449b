/** Runs once before all test files: the workers learn which run they belong to. */
export default function runBegins() {
  process.env.CONSILIA_TEST_RUN ??= String(process.pid);
}
