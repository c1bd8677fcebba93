// A log that keeps every line, so that a test can say what must not stand in it.
import { Writable } from 'node:stream';
import { createLog, type Log } from '@hlt/service/log.ts';

export interface KeptLog {
  readonly log: Log;
  readonly logged: () => string;
}

export function keptLog(name = 'hub'): KeptLog {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog({ name, level: 'debug', destination }), logged: () => lines.join('') };
}
