import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, Settings } from '../settings';
import { openFileStore } from './file-store';
import type { FileStore } from './file-store';

const settingsWith = (environment: Record<string, string>): Settings => new Settings(readSettings(environment), '', '', '', '', true);
const bytes = new TextEncoder().encode('Билет туда и обратно');

async function keeps(store: FileStore): Promise<void> {
  expect(await store.get('host/file')).toBeNull();
  await store.put('host/file', bytes);
  expect(Buffer.from((await store.get('host/file')) ?? []).toString()).toBe('Билет туда и обратно');
  await store.put('other/file', bytes);
  const [stored, ...others] = await store.list('host');
  expect([stored?.key, others]).toEqual(['host/file', []]);
  expect(Math.abs(Date.now() - Number(stored?.putAt))).toBeLessThan(60_000);
  expect(await store.list('nowhere')).toEqual([]);
  await store.remove('other/file');
  await store.remove('host/file');
  expect(await store.get('host/file')).toBeNull();
  expect(await store.list('host')).toEqual([]);
  await store.remove('host/file');
}

/** As S3 answers ListObjectsV2, two objects on a page (docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html). */
function pageOf(paths: readonly string[], asked: URLSearchParams): string {
  const keys = paths.map((path) => path.replace('/guests/', '')).filter((key) => key.startsWith(asked.get('prefix') ?? ''));
  const from = Number(asked.get('continuation-token') ?? 0);
  const contents = keys
    .slice(from, from + 2)
    .map((key) => `<Contents><Key>${key}</Key><LastModified>${new Date().toISOString()}</LastModified><Size>1</Size></Contents>`);
  const next = from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?>\n<ListBucketResult><Name>guests</Name>${next}${contents.join('')}</ListBucketResult>`;
}

describe('the file store', () => {
  it('in a folder keeps files that nobody else on the machine can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kunak-files-'));
    const store = openFileStore(settingsWith({ KUNAK_DATA: folder }));
    await keeps(store);
    await store.put('host/file', bytes);
    expect(statSync(join(folder, 'files/host/file')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'files/host')).mode & 0o777).toBe(0o700);
    rmSync(folder, { recursive: true });
  });

  describe('in a bucket', () => {
    let bucket: Server;
    const objects = new Map<string, Buffer>();
    const signatures: string[] = [];
    let broken = false;
    beforeAll(async () => {
      bucket = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          signatures.push(String(request.headers.authorization));
          const path = String(request.url);
          const isList = path.includes('?list-type=2');
          if (broken) response.statusCode = 500;
          else if (request.method === 'PUT') objects.set(path, Buffer.concat(chunks));
          else if (request.method === 'DELETE') objects.delete(path);
          else if (!objects.has(path) && !isList) response.statusCode = 404;
          const body = isList ? pageOf([...objects.keys()], new URL(path, 'http://bucket').searchParams) : objects.get(path);
          response.end(request.method === 'GET' ? body : undefined);
        });
      });
      await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => bucket.close());
    const open = (): FileStore =>
      openFileStore(
        settingsWith({ KUNAK_FILES_URL: `http://key:${encodeURIComponent('se/cret')}@127.0.0.1:${(bucket.address() as AddressInfo).port}/guests` }),
      );

    it('puts, gets and removes with signed requests, under the bucket’s own path', async () => {
      await keeps(open());
      await open().put('host/file', bytes);
      expect([...objects.keys()]).toEqual(['/guests/host/file']);
      expect(signatures.every((signature) => /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/auto\/s3\/aws4_request,/.test(signature))).toBe(true);
    });

    it('lists what lies in one folder, page by page', async () => {
      objects.clear();
      for (const file of ['one', 'two', 'three']) await open().put(`host/${file}`, bytes);
      await open().put('other/four', bytes);
      expect((await open().list('host')).map(({ key }) => key).sort()).toEqual(['host/one', 'host/three', 'host/two']);
    });

    it('says so when the bucket fails, and takes that for no answer', async () => {
      broken = true;
      // aws4fetch tries server errors again; the last one counts.
      await expect(open().get('host/file')).rejects.toThrow('the file store answered 500 to GET');
      broken = false;
    });
  });
});
