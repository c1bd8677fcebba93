// The operator's log: JSON lines without personal data. Headers, bodies and query strings are never handed to it.
import { pino, type DestinationStream, type LogFn, type Logger } from 'pino';
import { describeError } from './log/describe-error.ts';
import { scrubLine } from './log/scrub.ts';

export type Log = Logger;

export interface LogOptions {
  /** The process: `gateway`, `coordination`, or the organisation's id. */
  readonly name: string;
  readonly level: string;
  /** Standard output unless told. */
  readonly destination?: DestinationStream;
}

export function createLog({ name, level, destination }: LogOptions): Log {
  return pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError, error: describeError, req: describeRequest, res: describeReply },
      // Last wall: the sources must not log personal numbers, and if one does it stops here.
      hooks: { streamWrite: scrubLine, logMethod: withoutErrorMessage },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

// Left alone, pino repeats the message of an error as the message of the line, past describeError.
function withoutErrorMessage(this: Log, args: Parameters<LogFn>, method: LogFn): void {
  const [first, message = 'an error'] = args as [unknown, string?];
  if (first instanceof Error) method.call(this, { err: first }, message);
  else if (args.length === 1 && typeof first === 'object') method.call(this, first, '');
  else method.apply(this, args);
}

function describeRequest(request: { id?: unknown; method?: unknown; url?: unknown }): object {
  return { id: request.id, method: request.method, path: String(request.url).split('?', 1)[0] };
}

const describeReply = (reply: { statusCode?: unknown }): object => ({ statusCode: reply.statusCode });
