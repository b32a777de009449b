import { SetMetadata } from '@nestjs/common';

export const JOB = Symbol('job');
export const CRON = Symbol('cron');

/** Runs the method for each job of this name; its argument is the job's payload. Names are orders: `space.close`. */
export const Job = (name: string) => SetMetadata(JOB, name);

/** Runs the method on a schedule in UTC (five cron fields), once across all workers, and once after downtime. */
export const Cron = (name: string, schedule: string) => SetMetadata(CRON, { name, schedule });
