import { setTimeout as pause } from 'node:timers/promises';
import { visitorAddress } from './secrets.mjs';

/**
 * Somebody at a browser, behind a proxy on this machine that says from where. `origin` is asked anew each time, since a server that starts again may
 * stand elsewhere.
 */
export class Visitor {
  constructor(origin, cookie = '', address = visitorAddress) {
    this.origin = origin;
    this.cookie = cookie;
    this.address = address;
  }

  async send(path, { headers, body, method = 'POST' }) {
    const answer = await fetch(`${this.origin()}${path}`, { method, headers: { cookie: this.cookie, 'x-forwarded-for': this.address, ...headers }, body });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0];
    return answer;
  }

  async ask(query, variables = {}) {
    const answer = await this.send('/graphql', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return answer.json();
  }

  async run(query, variables) {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
    return data;
  }

  async bringFile(name, text) {
    const answer = await this.send('/files', { headers: { 'x-file-name': `${name}.csv` }, body: text });
    if (answer.status !== 201) throw new Error(`a file was answered with ${answer.status}`);
    return (await answer.json()).id;
  }
}

/** What `look` finds, as soon as it finds something. */
export async function until(what, look, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what}: not within ${seconds} s`);
}
