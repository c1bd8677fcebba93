// The HLT meeting's one case view, as each demo case shows it, over HTTP through the gateway.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import type { DemoPersonKey } from '@hlt/demo/people.ts';
import { categoriesOf, type Category, type Sector } from '@hlt/shared/consent/category.ts';
import type { Hub, Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';

let hub: Hub;
let meeting: string;
beforeAll(async () => {
  hub = await sharedHub();
  meeting = await readFile(new URL('../../docs/queries/hlt-meeting.graphql', import.meta.url), 'utf8');
});

interface SectorRecord {
  readonly organisation: { readonly id: string };
  readonly withheld: readonly { category: Category; reason: string; message: string; messageEnglish: string }[];
}

const view = async (who: DemoPersonKey, key: DemoCaseKey): Promise<Reply> => hub.ask(who, meeting, { id: caseId(key) });
const records = ({ data }: Reply): SectorRecord[] => [
  ...data.case.school,
  ...data.case.socialServices,
  ...data.case.healthcare,
];
const withheld = (reply: Reply): SectorRecord['withheld'] => records(reply).flatMap((record) => record.withheld);
const reasons = (reply: Reply): string[] => [...new Set(withheld(reply).map(({ reason }) => reason))];
const fieldOf = (category: Category): string =>
  category.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Category by category: its items, or null where they are withheld. */
function items(reply: Reply, field: 'school' | 'socialServices' | 'healthcare', sector: Sector): [Category, unknown][] {
  const [record] = reply.data.case[field];
  return categoriesOf(sector).map((category) => [category, record[fieldOf(category)]]);
}

const sectorFields = [
  ['school', 'SCHOOL'],
  ['socialServices', 'SOCIAL_SERVICES'],
  ['healthcare', 'HEALTHCARE'],
] as const;

describe('in the case where everything is agreed', () => {
  it.each(sectorFields)('every category of %s is there, with content', async (field, sector) => {
    const reply = await view('coordinator', 'full');
    expect(reply.errors).toEqual([]);
    for (const [category, content] of items(reply, field, sector))
      expect(content, category).toEqual(
        expect.arrayContaining([expect.objectContaining({ summary: expect.any(String) })]),
      );
  });

  it('nothing is withheld, and child, guardians and participants have names', async () => {
    const reply = await view('coordinator', 'full');
    expect(withheld(reply)).toEqual([]);
    const { child, guardians, participants } = reply.data.case;
    expect(child.name).toMatch(/\w+ \w+/);
    expect(guardians).toHaveLength(2);
    expect(participants.length).toBeGreaterThanOrEqual(4);
  });

  it.each(['school', 'social', 'healthcare'] as const)(
    'the member from %s sees the same as the coordinator',
    async (who) => {
      const [theirs, coordinators] = await Promise.all([view(who, 'full'), view('coordinator', 'full')]);
      expect(records(theirs)).toEqual(records(coordinators));
    },
  );

  it.each(['guardian-1', 'guardian-2'] as const)(
    '%s sees what the guardians have let the services tell each other',
    async (who) => {
      const reply = await view(who, 'full');
      expect(reply.data.case.child.name).toMatch(/\w/);
      expect(withheld(reply)).toEqual([]);
      for (const [field, sector] of sectorFields)
        for (const [category, content] of items(reply, field, sector))
          expect(content, category).toContainEqual(expect.anything());
    },
  );
});

describe('nothing is released, and every reason can be read aloud,', () => {
  it.each([
    ['one-guardian', 'WAITING_FOR_OTHER_GUARDIAN'],
    ['withdrawn', 'CONSENT_WITHDRAWN'],
    ['expired', 'CONSENT_EXPIRED'],
  ] as const)('in the case %s: %s', async (key, reason) => {
    const reply = await view('coordinator', key);
    expect(reply.errors).toEqual([]);
    expect(reasons(reply)).toEqual([reason]);
    for (const [field, sector] of sectorFields)
      for (const [category, content] of items(reply, field, sector)) expect(content, category).toBeNull();
    for (const { message, messageEnglish } of withheld(reply)) {
      expect(message).toMatch(/[.!]$/);
      expect(messageEnglish).toMatch(/[.!]$/);
    }
  });
});

describe('in the case with a consent in part', () => {
  it('what the family named is there, and the rest says that there is no consent', async () => {
    const reply = await view('coordinator', 'partial');
    const [school] = reply.data.case.school;
    expect(school.attendanceSummary).not.toBeNull();
    expect(school.actionProgramme).toBeNull();
    expect(reasons(reply)).toEqual(['NO_CONSENT']);
  });

  it('the recipient that the family excluded reads that it is excluded', async () => {
    const reply = await view('social', 'partial');
    expect(reasons(reply).sort()).toEqual(['NO_CONSENT', 'RECIPIENT_EXCLUDED']);
    expect(reply.data.case.school[0].attendanceSummary).toBeNull();
  });
});

describe('organisations', () => {
  it('of two municipalities answer in one view when the child goes to two schools', async () => {
    const reply = await view('coordinator', 'two-schools');
    expect(reply.errors).toEqual([]);
    const schools: SectorRecord[] = reply.data.case.school;
    expect(schools.map(({ organisation }) => organisation.id).sort()).toEqual(['umea-skola', 'vannas-skola']);
    expect(reply.data.case.school[0].schoolPlacement).not.toEqual(reply.data.case.school[1].schoolPlacement);
  });

  it('of the municipality of registration take part, and the team’s own member stands aside', async () => {
    const coordinators = await view('coordinator', 'other-municipality');
    expect(coordinators.data.case.socialServices[0].organisation.id).toBe('vannas-socialtjanst');
    const aside = await view('social', 'other-municipality');
    expect(aside).toMatchObject({ data: { case: null }, errors: [{ extensions: { code: 'CASE_NOT_FOUND' } }] });
  });
});

describe('a de-identified consultation', () => {
  it('shows age band, sector, cause and question, and no identity anywhere', async () => {
    const { data, errors } = await view('coordinator', 'de-identified');
    expect(errors).toEqual([]);
    expect(data.case).toMatchObject({ child: null, guardians: [], school: [], socialServices: [], healthcare: [] });
    expect(data.case.consultation).toMatchObject({ ageBand: expect.any(String), question: expect.any(String) });
  });
});

describe('a protected identity', () => {
  it('is refused with the manual route, and tells nothing else', async () => {
    const { data, errors } = await view('coordinator', 'protected');
    expect(errors).toEqual([]);
    expect(data.case.refusal).toMatchObject({ code: 'PROTECTED_IDENTITY', manualRoute: expect.stringMatching(/\w/) });
    expect(data.case).toMatchObject({ child: null, guardians: [], participants: [], team: null, meeting: null });
    expect(records({ data } as Reply)).toEqual([]);
  });
});

describe('whoever has no place in the case', () => {
  it.each(['other-team', 'process-leader', 'integrator'] as const)(
    'as %s gets the same answer as for a case that is not',
    async (who) => {
      const foreign = await view(who, 'full');
      const unknown = await hub.ask(who, meeting, { id: '00000000-0000-4000-8000-000000000000' });
      expect(foreign.text).toBe(unknown.text);
      expect(foreign).toMatchObject({
        status: 200,
        data: { case: null },
        errors: [{ extensions: { code: 'CASE_NOT_FOUND' } }],
      });
    },
  );
});
