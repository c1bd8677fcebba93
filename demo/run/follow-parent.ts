// Loaded first in every process of the demo: when the parent is gone, however it went, so is the process.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// A process that does not listen to the signal yet, or hangs on it, does not outlive the parent either.
process.once('disconnect', () => setTimeout(() => process.exit(1), 5_000).unref());
process.channel?.unref();
