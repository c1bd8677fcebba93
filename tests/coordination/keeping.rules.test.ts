// What happens to a closed case: who takes its own part (domain rule 4), when it is purged, and what it waits for. Without a database.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFaults, nothingToExport, type ExportWish } from '@hlt/coordination/keeping/may-export.rules.ts';
import { reasonToWait } from '@hlt/coordination/keeping/purge-wait.rules.ts';
import { purgeDueAt } from '@hlt/coordination/keeping/retention.rules.ts';
import { days, now } from '../rules/families.ts';
import { said } from './support/said.ts';

const place = (change: Partial<ExportWish['place']> = {}): ExportWish['place'] => ({
  ...{ as: 'STAFF', role: 'MEMBER', organisationId: 'skola', organisationNumber: null, sector: 'SCHOOL' },
  ...{ profession: 'rektor', unitId: null, window: { from: days(-1), until: days(1) }, steppedAside: false },
  ...change,
});
const wish = (change: Partial<ExportWish> = {}): ExportWish => ({
  ...{ place: place(), organisationId: 'skola', organisationIds: ['skola', 'socialtjanst'], closedAt: null },
  ...change,
});
const faults = (change: Partial<ExportWish> = {}): string[] => said(exportFaults(wish(change), now));
const from = (fromDay: number, untilDay: number): ExportWish['place'] =>
  place({ window: { from: days(fromDay), until: days(untilDay) } });

describe('an organisation’s part of a case is taken', () => {
  it.each<[string, Partial<ExportWish>, string[]]>([
    ['by those of the organisation', {}, []],
    ['by nobody of another one', { organisationId: 'socialtjanst' }, ['NOT_OWN_ORGANISATION organisationId']],
    [
      'by the coordinator, for any that is in the case',
      { organisationId: 'socialtjanst', place: place({ role: 'COORDINATOR' }) },
      [],
    ],
    [
      'by the coordinator for none that is not in the case',
      { organisationId: 'region', place: place({ role: 'COORDINATOR' }) },
      ['NOT_IN_CASE organisationId'],
    ],
    ['by nobody of one that has left the case', { organisationIds: [] }, ['NOT_IN_CASE organisationId']],
    ['by nobody whose place is over while the case goes on', { place: from(-9, -1) }, ['ACCESS_CLOSED caseId']],
    ['by nobody whose place has not begun', { place: from(1, 9) }, ['ACCESS_CLOSED caseId']],
    ['by who was there when the case was closed', { place: from(-9, -1), closedAt: days(-2) }, []],
    ['by whose place ended with the case', { place: from(-9, -1), closedAt: days(-1) }, []],
    ['by nobody who had left before', { place: from(-9, -3), closedAt: days(-2) }, ['ACCESS_CLOSED caseId']],
    ['by nobody who would have come after', { place: from(1, 9), closedAt: days(-2) }, ['ACCESS_CLOSED caseId']],
    ['by nobody whose place never began', { place: from(-2, -2), closedAt: days(-2) }, ['ACCESS_CLOSED caseId']],
  ])('%s', (_whom, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('of no consultation: it is about nobody', () => {
    expect(said([nothingToExport])).toEqual(['NO_CHILD caseId']);
  });
});

describe('a case that is due', () => {
  const due = (undelivered: number, ...notExported: string[]) => ({ id: 'case', notExported, undelivered });
  const waits = (undelivered: number, ...notExported: string[]): (string | null)[] =>
    [false, true].map((withoutExport) => reasonToWait(due(undelivered, ...notExported), { withoutExport }));

  it('waits for every organisation that has not taken its part, unless the operator says otherwise', () => {
    expect(waits(0, 'skola', 'region')).toEqual(['not exported by skola, region', null]);
    expect(waits(0)).toEqual([null, null]);
  });

  it('waits for every end of a consent to reach its owner, whatever the operator says', () => {
    const both = 'consents whose end has not reached their owner: 2';
    expect(waits(2, 'skola')).toEqual([both, both]);
    expect(waits(1)).toEqual(Array(2).fill('consents whose end has not reached their owner: 1'));
  });
});

describe('a closed case is kept', () => {
  it.each([
    ['2026-03-10T09:00:00.000Z', 24, '2028-03-10T09:00:00.000Z'],
    ['2026-08-31T09:00:00.000Z', 6, '2027-02-28T09:00:00.000Z'],
    ['2027-08-31T09:00:00.000Z', 6, '2028-02-29T09:00:00.000Z'],
    ['2026-11-30T09:00:00.000Z', 1, '2026-12-30T09:00:00.000Z'],
    ['2026-12-31T23:59:59.999Z', 1, '2027-01-31T23:59:59.999Z'],
    ['2026-01-31T00:00:00.000Z', 3, '2026-04-30T00:00:00.000Z'],
  ])('from %s for %i months, until %s', (closedAt, months, due) => {
    expect(purgeDueAt(new Date(closedAt), months).toISOString()).toBe(due);
  });

  it('for as many months as the municipality says, and never into the month after', () => {
    const closings = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(closings, fc.integer({ min: 0, max: 600 }), (closedAt, months) => {
        const due = purgeDueAt(closedAt, months);
        const monthOf = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth();
        expect(monthOf(due) - monthOf(closedAt)).toBe(months);
        expect(due.getUTCDate()).toBeLessThanOrEqual(closedAt.getUTCDate());
        expect(due.getTime() % 86_400_000).toBe(closedAt.getTime() % 86_400_000);
      }),
    );
  });
});
