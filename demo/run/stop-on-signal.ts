// Ctrl-C, SIGTERM, or the end of whoever started us: everything is stopped, once.

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
  process.once('disconnect', end);
  process.channel?.unref();
}
