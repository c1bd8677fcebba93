// The demo in coordination's database: what is stored is what the cases say, and a second seeding changes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childPseudonym } from '@hlt/coordination/consents/child-pseudonym.ts';
import { readGrants } from '@hlt/coordination/consents/grant.reader.ts';
import { coordinationModel } from '@hlt/coordination/database.ts';
import { CaseEntity, ConsultationEntity } from '@hlt/coordination/cases/case.entity.ts';
import { ChildEntity } from '@hlt/coordination/cases/child.entity.ts';
import { readOwnCases } from '@hlt/coordination/cases/case-place.reader.ts';
import { mayOpenCase } from '@hlt/coordination/cases/may-open-case.rules.ts';
import { loadDirectory } from '@hlt/coordination/directory/load-directory.ts';
import { demoCases, caseId } from '@hlt/demo/cases.ts';
import { families } from '@hlt/demo/families.ts';
import { getPerson, organisationNumberOf, subjectOf, type DemoPersonKey } from '@hlt/demo/people.ts';
import { demoGrants } from '@hlt/demo/seed/consents.ts';
import { seedCoordination } from '@hlt/demo/seed/coordination/seed-coordination.ts';
import type { Caller } from '@hlt/service/caller/caller.ts';
import type { Database } from '@hlt/shared/database/open-database.ts';
import { openTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-21T12:00:00.000Z');
const secret = 'a-secret-of-this-test-and-of-nothing-else';
let database: Database;
const fork = (): Database['orm']['em'] => database.orm.em.fork();

beforeAll(async () => {
  database = await openTestDatabase(coordinationModel);
  await loadDirectory(fork(), { withExamples: true });
  await seedCoordination(fork(), now);
});
afterAll(() => database.close());

function callerOf(key: DemoPersonKey): Caller {
  const person = getPerson(key);
  return {
    subject: subjectOf(key),
    issuer: 'https://id.example',
    roles: [person.role],
    organisationNumber: organisationNumberOf(person),
    organisationUnit: null,
    personalIdentityNumber: person.personalIdentityNumber,
    expiresAt: new Date('2100-01-01'),
  };
}

/** How each case of the caller opens, by the case's key. */
async function openings(key: DemoPersonKey): Promise<Record<string, string>> {
  const caller = callerOf(key);
  const rows = await readOwnCases(fork(), caller);
  return Object.fromEntries(
    rows.map(({ state, places }) => {
      const opening = mayOpenCase(caller, state, places, now);
      const demoCase = demoCases.find(({ id }) => id === state.id);
      return [demoCase?.key ?? state.id, opening.outcome === 'REFUSED' ? opening.code : opening.outcome];
    }),
  );
}

describe('the demo in coordination', () => {
  it('holds the consents that the demo tells of, each under the discloser’s own pseudonym of the child', async () => {
    const ids = demoGrants(now).map(({ id }) => id);
    const stored = await readGrants(fork(), { id: { $in: ids } }, secret);
    const expected = demoGrants(now)
      .map((grant) => ({ ...grant, childPseudonym: childPseudonym(secret, grant.childId, grant.organisationId) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(stored).toEqual(expected);
    expect(childPseudonym(secret, 'a', 'b')).toHaveLength(43);
  });

  it('opens every case but the protected one to the coordinator', async () => {
    const open = Object.fromEntries(
      demoCases.map(({ key }) => [key, key === 'protected' ? 'PROTECTED_IDENTITY' : 'OPEN']),
    );
    expect(await openings('coordinator')).toEqual(open);
  });

  it('gives the social worker of Umeå no way into the case where Vännäs took over', async () => {
    const social = await openings('social');
    expect(social['full']).toBe('OPEN');
    expect(social['other-municipality']).toBe('NOT_FOUND');
  });

  it('gives each guardian the own child only, and the other team nothing', async () => {
    expect(await openings('guardian-1')).toEqual({ full: 'OPEN' });
    expect(await openings('guardian-2')).toEqual({ full: 'OPEN' });
    expect(await openings('other-team')).toEqual({});
    expect(await openings('process-leader')).toEqual({});
  });

  it('holds no child for the de-identified and the protected case', async () => {
    for (const key of ['de-identified', 'protected'] as const) {
      expect((await fork().findOne(CaseEntity, { id: caseId(key) }))?.childId).toBeNull();
    }
    expect(await fork().count(ChildEntity)).toBe(families.length);
    const consultation = await fork().findOne(ConsultationEntity, { caseId: caseId('de-identified') });
    expect(consultation?.question).not.toMatch(new RegExp(families.map(({ givenName }) => givenName).join('|')));
  });

  it('is left as it is by a second start', async () => {
    await seedCoordination(fork(), new Date('2027-01-01T00:00:00Z'));
    expect(await fork().count(CaseEntity)).toBe(demoCases.length);
  });
});
