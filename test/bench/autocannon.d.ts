declare module 'autocannon' {
  /** What is measured of it here. */
  interface Result {
    requests: { average: number };
    non2xx: number;
    errors: number;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    headers?: Record<string, string | undefined>;
  }
  function autocannon(options: Options): Promise<Result>;
  export default autocannon;
}
