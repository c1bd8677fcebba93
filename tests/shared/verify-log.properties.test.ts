// What holds of the verifier whatever the log: an untouched one is whole, any one change is found, never later than where it was made,
// and no kept head can be satisfied by another chain.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, contentHash, hashedColumns, sealHash } from '@hlt/shared/access-log/content-hash.ts';
import type { CheckedHead } from '@hlt/shared/access-log/verify-heads.ts';
import { verifyLog, type LogUnderTest, type LogVerdict, type SealedEntry } from '@hlt/shared/access-log/verify-log.ts';

const now = new Date('2026-03-10T09:00:00Z');
const width = Object.keys(hashedColumns).length;
type Values = (string | null)[];

/** Sealed as the database does it. */
function sealed(contents: readonly Values[]): SealedEntry[] {
  let last: string = beginning.hash;
  return contents.map((content, index) => {
    const values = [String(index + 1), ...content];
    const position = index + 1;
    const [prev, hash] = [last, contentHash(values)];
    last = sealHash(position, prev, hash);
    return { position, entryId: String(position), prev, seal: last, content: hash, values };
  });
}
const endOf = (entries: readonly SealedEntry[]): LogUnderTest['end'] => {
  const last = entries.at(-1);
  return last === undefined ? { ...beginning } : { position: last.position, hash: last.seal };
};
const logOf = (entries: readonly SealedEntry[], end = endOf(entries)): LogUnderTest => ({
  sealed: (async function* () {
    yield* entries;
  })(),
  anchor: null,
  end,
  unsealed: async () => null,
});
const headAt = ({ position, seal }: SealedEntry): CheckedHead => ({
  position,
  hash: seal,
  signedAt: now,
  isSigned: true,
});
const faultOf = (verdict: LogVerdict): { position: number; reason: string } | undefined =>
  verdict.holds ? undefined : verdict.fault;

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const values = fc.array(fc.option(text, { nil: null }), { minLength: width - 1, maxLength: width - 1 });
const logs = fc.array(values, { minLength: 1, maxLength: 12 });
const withPlace = logs.chain((log) => fc.tuple(fc.constant(log), fc.nat(log.length - 1)));

describe('the verifier', () => {
  test('finds an untouched log whole, with any of its heads', () =>
    fc.assert(
      fc.asyncProperty(withPlace, async ([contents, place]) => {
        const entries = sealed(contents);
        const verdict = await verifyLog(logOf(entries), [headAt(entries[place]!)], now);
        expect(verdict).toEqual({ holds: true, from: 1, end: endOf(entries), heads: 1 });
      }),
    ));

  test('names the entry whose content was changed, and with a new hash the chain', () =>
    fc.assert(
      fc.asyncProperty(withPlace, fc.nat(width - 2), text, async ([contents, place], column, word) => {
        const entries = sealed(contents);
        const one = entries[place]!;
        const changed = one.values!.with(column + 1, `${one.values![column + 1] ?? ''}${word}!`);
        const position = place + 1;
        const edited = entries.with(place, { ...one, values: changed });
        expect(faultOf(await verifyLog(logOf(edited), [], now))).toMatchObject({ position, reason: 'hash' });
        const rehashed = entries.with(place, { ...one, values: changed, content: contentHash(changed) });
        expect(faultOf(await verifyLog(logOf(rehashed), [], now))).toMatchObject({ position, reason: 'chain' });
        const resealed = entries.with(place, {
          ...one,
          values: changed,
          content: contentHash(changed),
          seal: sealHash(position, one.prev, contentHash(changed)),
        });
        // The last one may agree with itself; the database's own end, or the next entry, does not.
        expect(faultOf(await verifyLog(logOf(resealed, endOf(entries)), [], now))).toMatchObject({
          position: Math.min(position + 1, entries.length),
          reason: 'chain',
        });
      }),
    ));

  test('names the place of an entry that is gone, with or without its seal', () =>
    fc.assert(
      fc.asyncProperty(withPlace, async ([contents, place]) => {
        const entries = sealed(contents);
        const gone = { position: place + 1, reason: 'gap' };
        const end = endOf(entries);
        const emptied = entries.with(place, { ...entries[place]!, content: null, values: null });
        expect(faultOf(await verifyLog(logOf(emptied), [], now))).toMatchObject(gone);
        expect(faultOf(await verifyLog(logOf(entries.toSpliced(place, 1), end), [], now))).toMatchObject(gone);
      }),
    ));

  test('finds any two entries that changed places', () =>
    fc.assert(
      fc.asyncProperty(
        withPlace.filter(([log]) => log.length > 1),
        async ([contents, place]) => {
          const entries = sealed(contents);
          const next = (place + 1) % entries.length;
          const [a, b] = [entries[place]!, entries[next]!];
          const swapped = entries
            .with(place, { ...a, entryId: b.entryId, values: b.values, content: b.content })
            .with(next, { ...b, entryId: a.entryId, values: a.values, content: a.content });
          expect(faultOf(await verifyLog(logOf(swapped), [], now))).toMatchObject({
            position: Math.min(place, next) + 1,
            reason: 'chain',
          });
        },
      ),
    ));

  test('takes no other chain for the one whose head was kept', () =>
    fc.assert(
      fc.asyncProperty(withPlace, values, async ([contents, place], other) => {
        const kept = sealed(contents);
        const changed = contents.with(place, [...other.slice(1), `${String(contents[place]![0])}?`]);
        const rewritten = sealed(changed);
        for (const head of kept.slice(place)) {
          expect(faultOf(await verifyLog(logOf(rewritten), [headAt(head)], now))).toMatchObject({
            position: head.position,
            reason: 'head',
          });
        }
        const shorter = kept.slice(0, place);
        expect(faultOf(await verifyLog(logOf(shorter), [headAt(kept.at(-1)!)], now))).toMatchObject({
          position: place + 1,
          reason: 'head',
        });
        const unsigned = { ...headAt(kept[place]!), isSigned: false };
        expect(faultOf(await verifyLog(logOf(kept), [unsigned], now))).toMatchObject({
          position: place + 1,
          reason: 'signature',
        });
      }),
    ));

  test('goes on from an anchor as if what was cut were there, and nowhere else', () =>
    fc.assert(
      fc.asyncProperty(withPlace, async ([contents, place]) => {
        const entries = sealed(contents);
        const { position, seal } = entries[place]!;
        const cutBefore = new Date('2021-01-01');
        const cut = (anchor: string): LogUnderTest => ({
          ...logOf(entries.slice(place + 1), endOf(entries)),
          anchor: { position, hash: anchor, cutBefore, cutAt: now },
        });
        expect(await verifyLog(cut(seal), [], now)).toMatchObject({ holds: true, from: position + 1 });
        expect(faultOf(await verifyLog(cut('ab'.repeat(32)), [], now))?.reason).toBe('chain');
        const young = { ...headAt(entries[0]!), signedAt: new Date('2021-01-02') };
        const verdict = faultOf(await verifyLog(cut(seal), [young], now));
        expect(verdict).toEqual(place === 0 ? undefined : expect.objectContaining({ position: 2, reason: 'gap' }));
      }),
    ));

  test('does not take an anchor above entries that were too young to be cut', async () => {
    const entries = sealed([Array.from({ length: width - 1 }, () => null)]);
    const end = endOf(entries);
    for (const [cutBefore, cutAt] of [
      ['2021-03-11', '2026-03-10T08:00:00Z'],
      ['2021-01-01', '2026-03-10T10:00:00Z'],
    ] as const) {
      const anchor = { ...end, cutBefore: new Date(cutBefore), cutAt: new Date(cutAt) };
      expect(faultOf(await verifyLog({ ...logOf([], end), anchor }, [], now))?.reason).toBe('gap');
    }
  });
});
