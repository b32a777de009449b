import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import { Config } from '../config/config.js';

/** Files: a local folder, or any S3-compatible store. Keys are ids of our own, never names people typed. */
@Injectable()
export class Storage {
  private readonly disk: Disk;

  constructor(config: Config) {
    this.disk = new Disk(
      config.storageDriver === 's3'
        ? s3(config)
        : new FSDriver({ location: resolve(config.storagePath), visibility: 'private' }),
    );
  }

  /** Stores bytes under a key; a second put replaces them. */
  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    await this.disk.put(key, bytes, { contentType });
  }

  /** The bytes under a key; fails when there are none. */
  async get(key: string): Promise<Uint8Array> {
    return this.disk.getBytes(key);
  }

  /** Deletes a key; nothing happens when it is not there. */
  async delete(key: string): Promise<void> {
    await this.disk.delete(key);
  }
}

function s3(config: Config): S3Driver {
  return new S3Driver({
    bucket: config.s3Bucket,
    region: config.s3Region,
    endpoint: config.s3Endpoint,
    forcePathStyle: config.s3Endpoint !== undefined,
    ...(config.s3AccessKey && config.s3SecretKey
      ? { credentials: { accessKeyId: config.s3AccessKey, secretAccessKey: config.s3SecretKey } }
      : {}),
    visibility: 'private',
  });
}
