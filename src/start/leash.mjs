// Loaded into every child with `--import`: when the supervisor is gone, however it went, the child ends too.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The listener alone must not keep a finished child running.
  process.channel.unref()
}
