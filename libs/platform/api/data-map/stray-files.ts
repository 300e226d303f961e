import { Injectable } from '@nestjs/common';
import type { Instant } from '@kunak/platform/rules';
import { Files } from '../files/files';
import { logger } from '../logging';
import { RetentionDatabase } from './retention-database';

const aDay = 86_400_000;

/**
 * The bytes of a file are written before its row, and its row goes before its bytes: a server that falls in between leaves bytes that nobody
 * remembers. What has lain for a day without a row is such.
 */
@Injectable()
export class StrayFiles {
  constructor(
    private readonly db: RetentionDatabase,
    private readonly files: Files,
  ) {}

  async remove(hostId: string, now: Instant): Promise<void> {
    const stored = await this.files.storedBefore(hostId, new Date(Date.parse(now) - aDay));
    if (stored.length === 0) return;
    const rows = await this.db.within({ hostId }, () => this.db.sql<{ id: string }>('select id from stored_file where id::text = any($1)', [stored]));
    const known = new Set(rows.map(({ id }) => id));
    const stray = stored.filter((name) => !known.has(name));
    await this.files.destroy(hostId, stray);
    if (stray.length > 0) logger.warn({ files: stray.length }, 'files without a row are removed');
  }
}
