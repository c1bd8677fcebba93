// Ctrl-C, SIGTERM, or the end of the npm that started us: everything is stopped, once.

export function stopOnSignal(stop: () => Promise<void>, say: (line: string) => void): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    say('Stopping …');
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (process.env['npm_lifecycle_event'] !== undefined) followParent(end);
}

// An npm that is killed without warning tells nobody, but its child then has another parent.
function followParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1_000).unref();
}
