import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const patience = 60_000;

/** Sends each request to the port that `portFor(path)` names; a server that is just starting again is waited for. */
export function createProxy(portFor) {
  const proxy = createServer((asked, answer) => void forward(portFor, asked, answer));
  proxy.on('upgrade', (asked, socket, head) => void upgrade(portFor, asked, socket, head));
  return proxy;
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

async function forward(portFor, asked, answer) {
  try {
    const port = await portFor(asked.url);
    await reachable(port);
    const onward = request({ host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers });
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

/** The dev servers tell the page to reload through a web socket. */
async function upgrade(portFor, asked, socket, head) {
  const port = await portFor(asked.url);
  const onward = connect(port, '127.0.0.1', () => {
    const headers = asked.rawHeaders.reduce((lines, text, index) => (index % 2 ? `${lines}${text}\r\n` : `${lines}${text}: `), '');
    onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  for (const side of [socket, onward]) side.once('error', () => socket.destroy() && onward.destroy());
}
