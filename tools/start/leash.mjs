// Loaded into a program before its own code: when the process that started it dies, however suddenly, the program stops too,
// and with it everything that it has started itself.
// (Node hands --import on to what a program starts in turn: these have another parent and are left alone.)
if (process.channel && process.env.KUNAK_INTERNAL_LEASH === String(process.ppid)) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL'), 8000).unref();
    process.once('exit', () => process.platform !== 'win32' && process.kill(-process.pid, 'SIGKILL'));
  });
  process.channel.unref();
}
