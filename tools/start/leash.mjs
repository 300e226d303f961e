// Loaded into the server before its own code: when the process that started it dies, however suddenly, the server stops too.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
