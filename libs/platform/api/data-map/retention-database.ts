import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from '../database/database';
import { roleUrl } from '../database/roles';
import { Settings } from '../settings';

/** The database as whoever erases sees it: a role that may blank and remove what the server itself may only add, and adds only what tells of it. */
@Injectable()
export class RetentionDatabase extends Database implements OnModuleInit, OnApplicationShutdown {
  constructor(source: DataSource, @Inject(Settings) settings: Settings) {
    const url = roleUrl(settings.ownerUrl, 'kunak_retention', settings.secret);
    super(new DataSource({ ...source.options, url, poolSize: 2 } as typeof source.options), settings);
  }

  async onModuleInit(): Promise<void> {
    await this.source.initialize();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
