// Loaded into every child with `--import`: when the supervisor is gone, however it went, the child ends too.
// A child hands this import on to programs that it forks itself; their channel is not ours, and needs its hold on them.
const supervisor = Number(new URL(import.meta.url).searchParams.get('supervisor'))
if (process.channel && process.ppid === supervisor) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The listener alone must not keep a finished child running.
  process.channel.unref()
}
