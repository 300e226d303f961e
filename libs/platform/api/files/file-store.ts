import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { Settings } from '../settings';

/** Where the bytes of files lie, by a key that the server makes itself. */
export type FileStore = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null where there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
  /** Everything that lies under `folder/`, what a crash cut off included, with the moment at which it was put there. */
  list(folder: string): Promise<readonly Stored[]>;
};
export type Stored = { readonly key: string; readonly putAt: Date };

export function openFileStore(settings: Settings): FileStore {
  return settings.given.KUNAK_FILES_URL ? bucketStore(settings.given.KUNAK_FILES_URL) : folderStore(join(settings.given.KUNAK_DATA, 'files'));
}

function folderStore(folder: string): FileStore {
  const pathOf = (key: string): string => resolve(folder, key);
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Beside and then renamed: what a full disk or a crash cuts off never looks like a file.
      const beside = `${path}.part`;
      try {
        await writeFile(beside, bytes, { mode: 0o600, flush: true });
        await rename(beside, path);
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
    get: (key) =>
      readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        // ENOENT: nothing is stored under this key.
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    remove: (key) => rm(pathOf(key), { force: true }),
    async list(name) {
      const files = await readdir(pathOf(name)).catch((error: NodeJS.ErrnoException) => {
        // ENOENT: nothing was ever stored there.
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      const stored: Stored[] = [];
      for (const file of files) stored.push({ key: `${name}/${file}`, putAt: (await stat(pathOf(`${name}/${file}`))).mtime });
      return stored;
    },
  };
}

/** Any S3-like store: `https://key:secret@host/bucket`. */
function bucketStore(address: string): FileStore {
  const { origin, pathname, username, password } = new URL(address);
  const client = new AwsClient({
    retries: 2,
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: 'auto',
  });
  const ask = async (method: string, key: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const answer = await client.fetch(`${origin}${pathname.replace(/\/$/, '')}/${key}`, { method, ...(body ? { body } : {}) });
    if (!answer.ok && answer.status !== 404) throw new Error(`the file store answered ${answer.status} to ${method}`);
    return answer;
  };
  return {
    put: async (key, bytes) => void (await ask('PUT', key, new Uint8Array(bytes))),
    async get(key) {
      const answer = await ask('GET', key);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    remove: async (key) => void (await ask('DELETE', key)),
    async list(folder) {
      const stored: Stored[] = [];
      for (let after = ''; ;) {
        const page = await (await ask('GET', `?list-type=2&prefix=${folder}/${after}`)).text();
        stored.push(...listedIn(page));
        const [, next] = /<NextContinuationToken>([^<]+)</.exec(page) ?? [];
        if (!next) return stored;
        after = `&continuation-token=${encodeURIComponent(next)}`;
      }
    },
  };
}

/** The objects of one page of an S3 list (ListObjectsV2). Keys are ours: nothing in them is escaped. */
function listedIn(page: string): Stored[] {
  const text = (object: string, name: string): string => new RegExp(`<${name}>([^<]*)<`).exec(object)?.[1] ?? '';
  const objects = page.match(/<Contents>.*?<\/Contents>/gs) ?? [];
  return objects.map((object) => ({ key: text(object, 'Key'), putAt: new Date(text(object, 'LastModified')) }));
}
