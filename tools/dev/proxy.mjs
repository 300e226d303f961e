import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { tellChanges } from './screens.mjs';

const patience = 60_000;
const changes = '/dev/changes/';

/** Sends each request to the server behind `port()`, after `before(path)`; a server that is just starting again is waited for. */
export function createProxy(port, before) {
  return createServer((asked, answer) => {
    if (asked.url.startsWith(changes)) tellChanges(asked.url.slice(changes.length), answer);
    else void forward(port, before, asked, answer);
  });
}

/** Waits until somebody listens there. */
export async function reachable(port) {
  for (const until = Date.now() + patience; Date.now() < until; await pause(50)) {
    const works = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => done(socket.end() && true));
      socket.once('error', () => done(false));
    });
    if (works) return;
  }
  throw new Error('no answer');
}

async function forward(port, before, asked, answer) {
  try {
    await before(asked.url);
    await reachable(port());
    const onward = request({ host: '127.0.0.1', port: port(), method: asked.method, path: asked.url, headers: asked.headers });
    onward.once('response', (response) => {
      answer.writeHead(response.statusCode, response.headers);
      response.pipe(answer);
    });
    onward.once('error', (error) => refuse(answer, error));
    asked.pipe(onward);
  } catch (error) {
    refuse(answer, error);
  }
}

function refuse(answer, error) {
  if (answer.headersSent) return answer.destroy();
  answer.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
  return answer.end(`Not ready: ${error.message}\n`);
}
