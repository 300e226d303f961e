import { formatMessage } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';
import type { Response } from 'express';

/** Text as HTML shows it, and never as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
:root{color-scheme:light dark;--bg:#F6F5F1;--surface:#FFF;--ink:#1B2528;--ink2:#4A5759;--line:#D5D2C7;--strong:#7F8886;--primary:#1F5A5E;--on:#FFF;--accent:#9A4A1F;--ok:#2C6A3F;--danger:#A32A2F}
@media(prefers-color-scheme:dark){:root{--bg:#12191B;--surface:#1A2326;--ink:#E8EBE8;--ink2:#B4BFBF;--line:#2E3A3D;--strong:#6E7C7E;--primary:#7CC4C4;--on:#0D1A1B;--accent:#E5A277;--ok:#86C998;--danger:#F29A97}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:18px/26px 'IBM Plex Sans',system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:24px 16px 64px}h1{font:600 30px/36px Piazzolla,Georgia,serif;margin:16px 0}
header{max-width:36rem;margin:0 auto;padding:24px 16px 0}header svg{vertical-align:middle}
a{color:var(--primary);text-underline-offset:3px}.plain{list-style:none;padding:0;margin:0;background:var(--surface);border:1px solid var(--line);border-radius:10px}
.plain li+li{border-top:1px solid var(--line)}.plain a{display:block;padding:12px 20px}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:16px 20px;margin:16px 0;overflow-wrap:anywhere}
label{display:block;font-weight:600;margin:16px 0 4px}input{font:inherit;width:100%;padding:11px 12px;border:1px solid var(--strong);border-radius:6px;background:var(--surface);color:var(--ink)}
button{font:inherit;font-weight:600;margin-top:16px;padding:12px 20px;border:0;border-radius:6px;background:var(--primary);color:var(--on)}
a:focus-visible,button:focus-visible,input:focus-visible{outline:2px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 6px #FFC53D}
dt{color:var(--ink2);margin-top:12px}dd{margin:0}.ok{color:var(--ok)}.danger{color:var(--danger)}.quiet{color:var(--ink2)}pre{white-space:pre-wrap;font:inherit}
@media print{body{background:#FFF}}`;

const mark =
  '<svg width="34" height="34" viewBox="0 0 34 34" fill="none" aria-hidden="true"><path d="M4 31V17a13 13 0 0 1 26 0v14" stroke="var(--primary)" stroke-width="3.5"/><path d="M11 31V18a6 6 0 0 1 12 0v13" stroke="var(--accent)" stroke-width="3.5"/><circle cx="17" cy="25" r="2.6" fill="var(--accent)"/></svg>';

/** A page of plain HTML that works without script. `body` is HTML: whatever people wrote goes through {@link escapeHtml} first. */
export function page(response: Response, language: Language, title: Message, body: string): string {
  const heading = escapeHtml(formatMessage(title, language));
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>${heading}</title><link rel="icon" href="data:,"><style nonce="${String(response.locals['nonce'])}">${style}</style></head><body><header>${mark}</header><main><h1>${heading}</h1>${body}</main></body></html>`;
}
