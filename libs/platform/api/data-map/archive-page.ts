import { formatMessage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { momentWords } from './archive-words';
import { archiveTexts as texts } from './archive.texts';
import type { Gathered, Section, Told } from './person-archive';

const style = `:root{color-scheme:light dark}body{margin:0 auto;max-width:46rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;border-top:1px solid;padding-top:1rem}h3{font-size:1rem;margin:1.5rem 0 .25rem}
dl{margin:0;display:grid;grid-template-columns:minmax(7rem,30%) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0;white-space:pre-line}
.row{margin:1rem 0;padding:.75rem 1rem;border:1px solid #8888;border-radius:.5rem}.why{font-size:.875rem}
@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}`;

/** Everything on one page that needs nothing but itself: no script, no picture, no address. */
export function archivePage(gathered: Gathered): string {
  const { language } = gathered;
  const say = (message: keyof typeof texts, values = {}): string => escaped(formatMessage(texts[message], language, values));
  const sections = gathered.sections.map((section) => sectionHtml(section, language)).join('\n');
  const leftOut = gathered.leftOut.map((what) => `<li>${escaped(what)}</li>`).join('');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"><title>${say('title')}</title><style>${style}</style></head>
<body><main>
<h1>${say('heading')}</h1>
<p>${say('keeper', { host: gathered.host, at: momentWords(gathered.madeAt, language) })}</p>
<p>${say('reading')}</p>
${sections || `<p>${say('nothing')}</p>`}
<h2>${say('leftOut')}</h2>
${leftOut ? `<p>${say(gathered.own ? 'leftOutOwn' : 'leftOutByOrganiser')}</p><ul>${leftOut}</ul>` : ''}
<p>${say('secrets')}</p>
</main></body></html>
`;
}

function sectionHtml({ called, purposes, rows }: Section, language: Language): string {
  const why = purposes.map(({ what, why: purpose, basis, readers, rule }) => {
    const facts = [
      [texts.why[language], purpose],
      [texts.basis[language], basis],
      [texts.readers[language], readers.join(', ')],
      [texts.until[language], rule],
    ];
    return `<h3>${escaped(what)}</h3><dl class="why">${facts.map(pair).join('')}</dl>`;
  });
  return `<section><h2>${escaped(called)}</h2>\n${rows.map((row) => rowHtml(row, language)).join('\n')}\n${why.join('\n')}</section>`;
}

function rowHtml({ event, entries }: Told, language: Language): string {
  const about = event ? [[texts.event[language], event] as const] : [];
  return `<dl class="row">${[...about, ...entries].map(pair).join('')}</dl>`;
}

function pair([label = '', words = '']: readonly string[]): string {
  return `<dt>${escaped(label)}</dt><dd>${escaped(words)}</dd>`;
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
