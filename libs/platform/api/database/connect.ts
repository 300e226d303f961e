import { Client } from 'pg';
import { logger } from '../logging';

/** A connection of one's own beside the pool. When it is lost, its next statement says so; without a listener the loss itself would end the process. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', (error) => logger.warn({ err: error.name }, 'connection lost'));
  await client.connect();
  return client;
}
