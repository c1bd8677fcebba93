// The list of organisations: every fault at once, reloaded when it changes, and a faulty file changes nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@hlt/service/log.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  parseOrganisations,
  watchOrganisations,
  type WatchedOrganisations,
} from '@hlt/service/organisations/organisations.ts';

const school = {
  id: 'umea-skola',
  subgraph: 'school',
  sector: 'SCHOOL',
  name: 'Umeå kommun, skola',
  url: 'https://skola.example/graphql',
  organisationNumber: '2120002627',
};
const clinic = {
  ...school,
  id: 'region-vasterbotten',
  subgraph: 'healthcare',
  sector: 'HEALTHCARE',
  organisationNumber: '2321000222',
  timeBudgetMs: 500,
};
const text = (...organisations: object[]): string => JSON.stringify(organisations);

describe('the list of organisations', () => {
  it('is read with a time budget for each', () => {
    expect(parseOrganisations(text(school, clinic)).map(({ timeBudgetMs }) => timeBudgetMs)).toEqual([2_000, 500]);
  });

  it.each([
    ['not JSON', '{', 'it is not JSON'],
    ['no list', '{}', 'must be a list'],
    [
      'an id twice',
      text(school, { ...clinic, id: school.id }),
      'organisation 2 id: is the same as that of organisation 1',
    ],
    ['a number twice in one subgraph', text(school, { ...school, id: 'other' }), 'organisation 2 organisationNumber'],
    ['a sector of another subgraph', text({ ...school, sector: 'HEALTHCARE' }), 'does not go with the subgraph school'],
    ['an unknown subgraph', text({ ...school, subgraph: 'police' }), 'must be school, social or healthcare'],
    ['a wrong check digit', text({ ...school, organisationNumber: '2120002628' }), 'has a wrong check digit'],
    ['an address of a file', text({ ...school, url: 'file:///etc/passwd' }), 'organisation 1 url'],
    ['no time at all', text({ ...school, timeBudgetMs: 0 }), 'at least 100 milliseconds'],
    ['a field that nobody knows', text({ ...school, secret: 'x' }), 'organisation 1'],
  ])('is refused with %s', (_name, file, message) => {
    expect(() => parseOrganisations(file)).toThrow(message);
  });

  it('tells every fault at once', () => {
    const faulty = text({ ...school, id: 'Å', url: 'x', organisationNumber: '1' });
    expect(() => parseOrganisations(faulty)).toThrow(/id:[^]*url:[^]*organisationNumber:/);
  });
});

describe('a file that changes', () => {
  let folder: string;
  let watched: WatchedOrganisations | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'organisations-'));
  });
  afterEach(() => {
    watched?.close();
    rmSync(folder, { recursive: true });
  });

  it('is read again without a restart; a faulty one is logged and the earlier list stays', async () => {
    const file = join(folder, 'organisations.json');
    const lines: string[] = [];
    const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => void lines.push(line) } });
    writeFileSync(file, text(school));
    watched = watchOrganisations(file, log, 20);
    expect(watched.find('healthcare', clinic.id)).toBeUndefined();

    writeFileSync(file, text(school, clinic));
    await expect.poll(() => watched?.find('healthcare', clinic.id)?.id, { timeout: 5_000 }).toBe(clinic.id);

    writeFileSync(file, '[ {} ');
    await expect.poll(() => lines.join(''), { timeout: 5_000 }).toContain('the earlier one stays');
    expect(watched.find('healthcare', clinic.id)?.id).toBe(clinic.id);
    expect(watched.ofNumber('school', school.organisationNumber)?.id).toBe(school.id);
    expect(watched.find('school', clinic.id)).toBeUndefined();
  });

  it('that is not there stops the start', () => {
    const log = createLog({ name: 'test', level: 'silent' });
    expect(() => watchOrganisations(join(folder, 'none.json'), log)).toThrow('Check ORGANISATIONS_FILE');
  });
});
