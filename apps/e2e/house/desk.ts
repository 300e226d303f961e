import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from './journey';

const root = resolve(__dirname, '../../..');
const run = promisify(execFile);

/** The administrator's command line, on the data of the house that the journeys are in. */
export async function kunak(...command: readonly string[]): Promise<Record<string, unknown>> {
  const given = Object.entries(process.env).filter(([name]) => !name.startsWith('KUNAK_INTERNAL_E2E'));
  const environment = { KUNAK_DATA: process.env['KUNAK_INTERNAL_E2E_DATA'], KUNAK_PORT: new URL(address()).port, DATABASE_URL: '', FORCE_COLOR: '0' };
  const env = { ...Object.fromEntries(given), ...environment };
  const { stdout } = await run(process.execPath, [join(root, 'tools/kunak.mjs'), ...command, '--json'], { cwd: root, env });
  return JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, unknown>;
}

function address(): string {
  return process.env['KUNAK_INTERNAL_E2E_ADDRESS'] ?? 'http://127.0.0.1:4000';
}

/** The address under which the server knows a committed operation. */
export async function operationId(name: string): Promise<string> {
  const operations = JSON.parse(await readFile(join(root, 'apps/api/operations.json'), 'utf8')) as Record<string, string>;
  const found = Object.entries(operations).find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`No operation is called ${name}.`);
  return found[0];
}

export type Answer = { readonly status: number; readonly text: string };

/** Asks the server as the page's script would, with the cookie of whoever is signed in there. */
export async function askFrom(page: Page, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([to, sent]) => {
      const options = sent === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent };
      const answer = await fetch(String(to), options);
      return { status: answer.status, text: await answer.text() };
    },
    [path, body === undefined ? null : JSON.stringify(body)],
  );
}

/** Runs a committed operation as whoever is signed in on the page. */
export async function runAs<Result>(page: Page, name: string, variables: Record<string, unknown> = {}): Promise<Result> {
  const { text } = await askFrom(page, '/graphql', { id: await operationId(name), variables });
  return (JSON.parse(text) as { data: Result }).data;
}

/** Runs committed operations as this person without a browser: for what is there before a journey begins. */
export async function signedIn(login: string, passphrase: string): Promise<<Result>(name: string, variables?: Record<string, unknown>) => Promise<Result>> {
  const ask = async (name: string, variables: Record<string, unknown>, cookie = ''): Promise<Response> =>
    fetch(`${address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ id: await operationId(name), variables }),
    });
  const [cookie] = (await ask('SignIn', { login, passphrase })).headers.getSetCookie().map((line) => line.split(';')[0]);
  return async <Result>(name: string, variables: Record<string, unknown> = {}) =>
    ((await (await ask(name, variables, cookie)).json()) as { data: Result }).data;
}

/** A name that no other journey has, nor this one when it is repeated. */
export const fresh = (name: string): string => `${name}-${Date.now().toString(36)}`;
