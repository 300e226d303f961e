import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

export type Kind = 'chrome' | 'firefox';

/** What puppeteer switches off so that tests are quiet, and a person's browser has on. */
const asSold = {
  'intl.accept_languages': 'ru-RU',
  'browser.cache.disk.enable': true,
  'browser.formfill.enable': true,
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.interval': 1000,
  'browser.startup.page': 3,
  'places.history.enabled': true,
  'signon.autofillForms': true,
  'signon.rememberSignons': true,
};

/** What the browser asks its maker for ends at a port where nobody listens, without asking for a name first: it is no part of the visit. */
const noMaker = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.dns.disabled': true,
};

/** Undefined where there is none on this machine. */
export const pathOf = (kind: Kind): string | undefined => process.env[kind === 'chrome' ? 'KUNAK_INTERNAL_E2E_BROWSER' : 'KUNAK_INTERNAL_E2E_FIREFOX'];

/** A browser as people have it, with a profile that stays after it is closed. Chromium gets no flag but those that it can't run without here. */
export async function open(kind: Kind, profile: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const chrome = ['--headless=new', '--accept-lang=ru-RU', '--no-first-run', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];
  const args = kind === 'firefox' ? ['--headless'] : [...chrome, `--user-data-dir=${profile}`, ...(isRoot ? ['--no-sandbox'] : []), 'about:blank'];
  return launch({
    browser: kind,
    executablePath: String(pathOf(kind)),
    userDataDir: profile,
    args,
    ignoreDefaultArgs: kind === 'chrome',
    headless: true,
    extraPrefsFirefox: { ...asSold, ...noMaker },
    protocolTimeout: 60_000,
  });
}

/** Visits with a fresh browser, closes it as a person does, and hands its folder on to be searched. */
export async function afterVisit<Result>(kind: Kind, visit: (page: Page) => Promise<void>, search: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = await mkdtemp(join(tmpdir(), `kunak-profile-${kind}-`));
  try {
    const browser = await open(kind, profile);
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      await visit(page);
      // History and saved sessions are written a moment after the fact.
      await new Promise((resolve) => setTimeout(resolve, 2500));
    } finally {
      await browser.close();
    }
    return await search(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
