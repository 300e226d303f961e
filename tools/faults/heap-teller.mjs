// Loaded into a server before its own code: says how much of its heap is in use, after a collection, to the process that started it.
process.on('message', (message) => {
  if (message !== 'heap') return;
  globalThis.gc();
  process.send({ heapUsed: process.memoryUsage().heapUsed });
});
process.channel?.unref();
