// The preview before the meeting, through the gateway: what each participant then sees of one's own organisation.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import type { DemoPersonKey } from '@hlt/demo/people.ts';
import { sqlAsOwner } from '../support/database.ts';
import type { Hub, Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

const ofRecord = {
  school:
    'schoolPlacement { summary } attendanceSummary { summary } counsellorContact { summary } schoolHealthVisit { summary } withheld { category reason }',
  socialServices:
    'caseworkerContact { summary } openSupport { summary } childInvestigationOpen { summary } withheld { category reason }',
  healthcare: 'listedCareUnit { summary } ongoingCare { summary } bupReferral { summary } withheld { category reason }',
};
type Field = keyof typeof ofRecord;
interface View {
  readonly participant: { name: string; role: string };
  readonly school: object | null;
  readonly socialServices: object | null;
  readonly healthcare: object | null;
}

const preview = async (who: DemoPersonKey, key: DemoCaseKey): Promise<Reply> => {
  const records = Object.entries(ofRecord).map(([field, fields]) => `${field} { ${fields} }`);
  const query = `query ($id: ID!) { case(id: $id) { preview { participant { name role } ${records.join(' ')} } } }`;
  return hub.ask(who, query, { id: caseId(key) });
};
const viewsOf = (reply: Reply): readonly View[] => reply.data.case.preview as View[];
const ownView = async (who: DemoPersonKey, key: DemoCaseKey, field: Field): Promise<object> => {
  const reply = await hub.ask(who, `query ($id: ID!) { case(id: $id) { ${field} { ${ofRecord[field]} } } }`, {
    id: caseId(key),
  });
  return reply.data.case[field][0] as object;
};

const names: Partial<Record<DemoPersonKey, string>> = {
  coordinator: 'Karin Nyström',
  school: 'Johan Lindqvist',
  social: 'Amina Warsame',
  healthcare: 'Erik Sundström',
  'guardian-1': 'Sara Lindgren',
};

describe('the preview of one’s own organisation', () => {
  it.each([
    ['coordinator', 'school'],
    ['social', 'socialServices'],
    ['healthcare', 'healthcare'],
  ] as const)('shows %s what each participant then sees of %s, and nothing of others', async (who, field) => {
    const reply = await preview(who, 'full');
    expect(reply.errors).toEqual([]);
    expect(viewsOf(reply).length).toBeGreaterThanOrEqual(6);
    for (const [person, name] of Object.entries(names) as [DemoPersonKey, string][]) {
      const view = viewsOf(reply).find(({ participant }) => participant.name === name);
      expect(view?.[field], name).toEqual(await ownView(person, 'full', field));
      const others = (Object.keys(ofRecord) as Field[]).filter((one) => one !== field);
      expect(others.map((one) => view?.[one])).toEqual([null, null]);
    }
  });

  it.each(['one-guardian', 'withdrawn', 'expired', 'partial'] as const)(
    'is the same in the case %s, refusals and all',
    async (key) => {
      const views = viewsOf(await preview('coordinator', key));
      for (const person of ['coordinator', 'social', 'healthcare'] as const) {
        const view = views.find(({ participant }) => participant.name === names[person]);
        if (view !== undefined) expect(view.school).toEqual(await ownView(person, key, 'school'));
      }
      expect(views.filter(({ participant }) => participant.role === 'vårdnadshavare').length).toBeGreaterThan(0);
    },
  );

  it('is empty for guardians, and there is none where there is no case', async () => {
    expect(viewsOf(await preview('guardian-1', 'full'))).toEqual([]);
    for (const who of ['other-team', 'child', 'integrator'] as const)
      expect((await preview(who, 'full')).errors).toMatchObject([{ extensions: { code: 'CASE_NOT_FOUND' } }]);
  });

  it('asks the own organisation once, and is one entry for each participant beside the view’s', async () => {
    const { database } = hub.owners.get('umea-skola')!;
    const entries = (): Promise<{ event: string }[]> =>
      sqlAsOwner(database, 'select event from access_log order by id');
    const [before, calls] = [(await entries()).length, hub.calls.length];
    const reply = await hub.ask(
      'coordinator',
      'query ($id: ID!) { case(id: $id) { school { attendanceSummary { id } } preview { school { attendanceSummary { id } } } } }',
      { id: caseId('full') },
    );
    const added = (await entries()).slice(before).map(({ event }) => event);
    expect(added.filter((event) => event === 'READ')).toHaveLength(1);
    expect(added.filter((event) => event === 'PREVIEW')).toHaveLength(viewsOf(reply).length);
    const receivers = hub.calls.slice(calls).map(({ receiver }) => receiver);
    expect(new Set(receivers)).toEqual(new Set(['coordination', 'umea-skola']));
  });

  it('is asked for by a ready-made query, within the limits', async () => {
    const query = await readFile(new URL('../../docs/queries/preview.graphql', import.meta.url), 'utf8');
    const reply = await hub.ask('healthcare', query, { id: caseId('full') });
    expect(reply.errors).toEqual([]);
    expect(viewsOf(reply)[0]).toMatchObject({
      school: null,
      healthcare: { listedCareUnit: [{ summary: expect.any(String) }] },
    });
  });

  it('never lets the receipt out', async () => {
    expect((await preview('coordinator', 'full')).text).not.toMatch(/eyJ|releaseReceipt/);
  });
});
