// How far an import has come: at once, then at most once a second.
import type { Writable } from 'node:stream';
import type { ImportProgress } from './import-items.ts';

/** `size` in bytes, where it is known; `clock` in milliseconds. */
export function createProgress(
  output: Writable,
  size: number | undefined,
  clock: () => number,
): (progress: ImportProgress) => void {
  const began = clock();
  let told = Number.NEGATIVE_INFINITY;
  return ({ lines, bytes }) => {
    const now = clock();
    if (now - told < 1_000) return;
    told = now;
    const seconds = Math.max((now - began) / 1_000, 0.001);
    const percent =
      size === undefined || size === 0 ? '' : `${String(Math.min(100, Math.floor((bytes / size) * 100)))} %, `;
    output.write(`${percent}${String(lines)} lines, ${String(Math.round(lines / seconds))} lines/s\n`);
  };
}
