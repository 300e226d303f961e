import { Agent, request } from 'node:http';

const connections = 16;

/** One request; the answer's status and text. */
export function send(agent, origin, { path, method = 'GET', headers = {}, body }) {
  return new Promise((done, failed) => {
    const asked = request(`${origin}${path}`, {
      agent,
      method,
      headers: body ? { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : headers,
    });
    asked.on('error', failed);
    asked.on('response', (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode, text: Buffer.concat(chunks) }));
    });
    asked.end(body);
  });
}

/** Requests a second over 16 connections, for as long or as many as told. `next(n)` makes the n-th request; `check` judges its answer. */
export async function perSecond(origin, next, { seconds = Infinity, requests = Infinity, check = ({ status }) => status === 200 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const from = performance.now();
  const until = from + seconds * 1000;
  let begun = 0;
  let finished = 0;
  const worker = async () => {
    while (begun < requests && performance.now() < until) {
      const answer = await send(agent, origin, next(begun++));
      if (!check(answer)) throw new Error(`an answer that does not fit: ${answer.status} ${answer.text.toString().slice(0, 300)}`);
      finished += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const taken = (performance.now() - from) / 1000;
  agent.destroy();
  return finished / taken;
}

export const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
