/** Requests a minute. An address gets more than an actor, since an office, a town hall or a classroom shares one. */
export const rateLimits = {
  actor: { reads: 600, writes: 60 },
  address: { reads: 3000, writes: 300 },
} as const;
