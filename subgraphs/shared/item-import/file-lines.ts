// The lines of a file, as they come: one at a time, whatever the size of the file. What is no line of UTF-8 text is told, not guessed at.
import type { Readable } from 'node:stream';

export type LineFault = 'NOT_UTF8' | 'LINE_TOO_LONG';

export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Of the file, the end of this line. */
  readonly bytes: number;
  readonly text: string;
  readonly fault?: LineFault;
}

/** An item is short: what is longer is a file of another kind. */
export const longestLineBytes = 65_536;

const newline = 0x0a;

/** Blank lines are passed over and counted. */
export async function* fileLines(file: Readable): AsyncGenerator<FileLine> {
  let pending: Buffer[] = [];
  let length = 0;
  let number = 0;
  let bytes = 0;
  const complete = (): FileLine | undefined => {
    number += 1;
    const line = asLine(pending, length, number, bytes);
    pending = [];
    length = 0;
    return line;
  };
  for await (const chunk of file as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, end));
      bytes += end + 1 - from;
      from = end + 1;
      const line = complete();
      if (line !== undefined) yield line;
    }
    keep(chunk.subarray(from));
    bytes += chunk.length - from;
  }
  const last = length > 0 ? complete() : undefined;
  if (last !== undefined) yield last;

  /** Of a line that is too long only its length. */
  function keep(part: Buffer): void {
    length += part.length;
    if (length > longestLineBytes) pending = [];
    else pending.push(part);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function asLine(parts: readonly Buffer[], length: number, number: number, bytes: number): FileLine | undefined {
  if (length > longestLineBytes) return { number, bytes, text: '', fault: 'LINE_TOO_LONG' };
  let decoded: string;
  try {
    decoded = utf8.decode(Buffer.concat(parts));
  } catch {
    return { number, bytes, text: '', fault: 'NOT_UTF8' };
  }
  // A byte order mark and the CR of CRLF are white space to `trim`.
  const text = decoded.trim();
  return text === '' ? undefined : { number, bytes, text };
}
