import { plainToInstance } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  type ValidationError,
  validateSync,
} from 'class-validator';
import 'reflect-metadata';
import { consultationDefaults, consultationTypes } from '../../../../shared/deadlines.js';

const notAnAddress = 'BASE_URL is missing or is not an address such as https://consult.example.org';

/** `draft-act=6, call-for-evidence=4` */
const weeksByType = new RegExp(`^((${consultationTypes.join('|')})=[1-9]\\d?(, ?|$))*$`);

const flag = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Every setting of the server. `docker/.env.example` explains each to the operator. */
export class Config {
  @IsIn(['development', 'test', 'production'])
  environment!: 'development' | 'test' | 'production';

  @IsInt()
  @Min(0)
  @Max(65_535)
  port!: number;

  /** Address to listen on. */
  @IsString()
  host!: string;

  @IsString()
  @MinLength(1, { message: 'DATABASE_URL is missing: the address of the PostgreSQL database' })
  databaseUrl!: string;

  /** Connections this process keeps to the database. */
  @IsInt()
  @Min(2)
  databasePool!: number;

  /** The address people use, without a slash at the end; links in mails start with it. */
  @Matches(/^https?:\/\/[^/?#]+$/, { message: notAnAddress })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] }, { message: notAnAddress })
  baseUrl!: string;

  @MinLength(32, { message: 'SESSION_SECRET is missing: a random text of at least 32 characters' })
  sessionSecret!: string;

  @IsIn(['local', 's3'])
  storageDriver!: 'local' | 's3';

  @IsString()
  storagePath!: string;

  @ValidateIf((config: Config) => config.storageDriver === 's3')
  @MinLength(1, { message: 'S3_BUCKET is missing' })
  s3Bucket!: string;

  @IsString()
  s3Region!: string;

  @IsOptional()
  @IsString()
  s3Endpoint?: string;

  @IsOptional()
  @IsString()
  s3AccessKey?: string;

  @IsOptional()
  @IsString()
  s3SecretKey?: string;

  /** Where mail goes; empty means caught and readable at `/dev/mail`, which production does not allow. */
  @ValidateIf((config: Config) => config.smtpUrl !== '')
  @Matches(/^smtps?:\/\/./, { message: 'SMTP_URL is not an address such as smtp://user:password@host:587' })
  smtpUrl!: string;

  @IsString()
  mailFrom!: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel!: string;

  /** Number of proxies in front whose `X-Forwarded-For` is believed. */
  @IsInt()
  @Min(0)
  trustProxy!: number;

  /** Whether demonstration accounts may exist. Only the embedded database sets it. */
  @IsBoolean()
  demo!: boolean;

  /** Factor on every rate limit; 0 switches them off (tests and measurements only). */
  @IsInt()
  @Min(0)
  rateLimitFactor!: number;

  /** Where Redis is, when it carries what web processes tell each other; without it the database does. */
  @ValidateIf((config: Config) => config.redisUrl !== '')
  @Matches(/^rediss?:\/\/./, { message: 'REDIS_URL is not an address such as redis://host:6379' })
  redisUrl!: string;

  /** Days after which ended sessions and used links are deleted. */
  @IsInt()
  @Min(1)
  retentionDays!: number;

  /** Days after which raw messages of a live session are deleted, counted from its record or its end; 0 keeps them. */
  @IsInt()
  @Min(0)
  roomMessageDays!: number;

  /** Hours after its planned end at which a live session that nobody ended is ended. */
  @IsInt()
  @Min(1)
  @Max(99)
  sessionEndHours!: number;

  /** Usual weeks of consultations by type, where the operator wants others than the presets: `draft-act=6`. */
  @Matches(weeksByType, {
    message: `CONSULTATION_WEEKS is not a list such as draft-act=6,call-for-evidence=4 of these types: ${consultationTypes.join(', ')}`,
  })
  consultationWeeks!: string;

  /** Weeks after closing in which an answer is promised unless the team promises otherwise. */
  @IsInt()
  @Min(1)
  @Max(99)
  answerWeeks!: number;

  get production(): boolean {
    return this.environment === 'production';
  }

  /** Whether mail is caught and readable at `/dev/mail` instead of being sent. */
  get catchesMail(): boolean {
    return this.smtpUrl === '';
  }

  /** Whether people reach the server over HTTPS. */
  get https(): boolean {
    return this.baseUrl.startsWith('https:');
  }

  /** In production always: a browser without HTTPS then keeps no session, rather than sending one in the open. */
  get secureCookies(): boolean {
    return this.production;
  }
}

/** A setting that stops the start, in a sentence that names it. */
export class ConfigError extends Error {}

/**
 * Reads the settings from the environment. One that is empty counts as not set, as in a file of settings.
 * @throws ConfigError naming every missing or wrong setting
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const env: NodeJS.ProcessEnv = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const production = env.NODE_ENV === 'production';
  const port = Number(env.PORT ?? 3000);
  const config = plainToInstance(Config, {
    environment: env.NODE_ENV ?? 'development',
    port,
    host: env.HOST ?? '0.0.0.0',
    databaseUrl: env.DATABASE_URL ?? '',
    databasePool: Number(env.DATABASE_POOL ?? 12),
    baseUrl: (env.BASE_URL ?? (production ? '' : `http://localhost:${port || 3000}`)).replace(/\/$/, ''),
    sessionSecret: env.SESSION_SECRET ?? (production ? '' : 'development-only-secret-that-is-long-enough'),
    storageDriver: env.STORAGE_DRIVER ?? 'local',
    storagePath: env.STORAGE_PATH ?? '.data/files',
    s3Bucket: env.S3_BUCKET ?? '',
    s3Region: env.S3_REGION ?? 'eu-west-1',
    s3Endpoint: env.S3_ENDPOINT,
    s3AccessKey: env.S3_ACCESS_KEY,
    s3SecretKey: env.S3_SECRET_KEY,
    smtpUrl: env.SMTP_URL ?? '',
    mailFrom: env.MAIL_FROM ?? 'Consilia <noreply@consilia.example>',
    logLevel: env.LOG_LEVEL ?? 'info',
    trustProxy: Number(env.TRUST_PROXY ?? 0),
    demo: flag(env.DEMO),
    rateLimitFactor: Number(env.RATE_LIMIT_FACTOR ?? 1),
    redisUrl: env.REDIS_URL ?? '',
    retentionDays: Number(env.RETENTION_DAYS ?? 30),
    roomMessageDays: Number(env.ROOM_MESSAGE_DAYS ?? 365),
    sessionEndHours: Number(env.SESSION_END_HOURS ?? 3),
    consultationWeeks: env.CONSULTATION_WEEKS ?? '',
    answerWeeks: Number(env.ANSWER_WEEKS ?? consultationDefaults.answerWeeks),
  });
  const sentences = validateSync(config).map(sentenceOf);
  if (production && !config.smtpUrl) sentences.push('SMTP_URL is missing: the address of the mail server');
  if (production && config.demo) sentences.push('DEMO is set, and demonstration accounts never exist in production');
  if (sentences.length > 0) throw new ConfigError(`The server cannot start: ${sentences.join('; ')}.`);
  return config;
}

/** One sentence for each setting, with the name it has in the environment. The rule that stands first is the last in the list. */
function sentenceOf({ property, constraints }: ValidationError): string {
  const name = property === 'environment' ? 'NODE_ENV' : property.replaceAll(/([A-Z])/g, '_$1').toUpperCase();
  return (Object.values(constraints ?? {}).at(-1) ?? '').replace(property, name);
}
