// Attack 8: a hold by who may not set one is refused; an item about another adult without that adult's waiver, or kept from this
// guardian, is not there and is not counted, whichever way it is asked.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { units } from '@hlt/demo/units.ts';
import { AttendanceSummaryEntity } from '@hlt/school/attendance-summary/attendance-summary.entity.ts';
import { findOrAddChild, findOrAddPerson } from '@hlt/shared/child/find-or-add.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { TokenWish } from '../support/identity.ts';
import { post, type Hub, type Reply } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

const inDays = (count: number): Date => new Date(Date.now() + count * 86_400_000);
const schoolStaff: TokenWish = {
  subject: 'subject-own-staff',
  roles: ['PROFESSIONAL'],
  organisationNumber: '2120002627',
  organisationUnit: units.school.name,
};
const as = async (wish: TokenWish): Promise<{ authorization: string }> => ({
  authorization: await hub.identity.authorization(wish),
});
const ask = async (wish: TokenWish, query: string, variables: object): Promise<Reply> =>
  hub.ask(await as(wish), query, variables);

const holdCategory = `mutation ($input: HoldCategoryInput!) {
  holdSchoolCategory(input: $input) { hold { id } problems { code } }
}`;
const holdItem = `mutation ($input: HoldItemInput!) { holdSchoolItem(input: $input) { hold { id } problems { code } } }`;
const holdOf = ({ id: caseId }: HubCase): object => ({
  child: { caseId },
  category: 'ATTENDANCE_SUMMARY',
  reason: 'Uppgiften kontrolleras.',
  until: inDays(10).toISOString(),
});

describe('a hold', () => {
  it('that the school’s own staff set through the gateway closes at the next request', async () => {
    const made = await makeHubCase(hub);
    const { data, errors } = await ask(schoolStaff, holdCategory, { input: holdOf(made) });
    expect(errors).toEqual([]);
    expect(data.holdSchoolCategory.problems).toEqual([]);
    expect(await made.attendance(1)).toBe('HELD_BY_OWNER');
  });

  const others: readonly (readonly [string, (made: HubCase) => TokenWish, string])[] = [
    ['a guardian', (made) => made.guardians[0]!, 'ORGANISATION_UNKNOWN'],
    ['a guardian who claims the municipality’s number', (made) => ({ ...made.guardians[0], ...claims }), 'FORBIDDEN'],
    ['the case’s own social worker, of the same municipality', (made) => made.staff[1]!, 'FORBIDDEN'],
    [
      'social services’ staff in their own unit',
      () => ({ ...schoolStaff, organisationUnit: units.socialServices.name }),
      'FORBIDDEN',
    ],
    ['the region', (made) => made.staff[2]!, 'ORGANISATION_UNKNOWN'],
  ];
  const claims = { organisationNumber: '2120002627', organisationUnit: units.school.name };

  it.each(others)(
    'by %s is refused, under an alias and in a list too, and nothing is held',
    async (_who, who, code) => {
      const made = await makeHubCase(hub);
      const caller = who(made);
      const twice = `mutation ($input: HoldCategoryInput!) {
      a: holdSchoolCategory(input: $input) { ...told } b: holdSchoolCategory(input: $input) { ...told }
    } fragment told on HoldResult { hold { id } }`;
      for (const query of [holdCategory, twice]) {
        const { data, errors } = await ask(caller, query, { input: holdOf(made) });
        expect(Object.values((data ?? {}) as object).filter((one) => one !== null)).toEqual([]);
        expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
      }
      const direct = await post(hub.owners.get('umea-skola')!.url, (await as(caller)).authorization, {
        query: holdCategory,
        variables: { input: holdOf(made) },
      });
      expect(direct.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(await made.attendance(1)).toEqual([{ summary: secret }]);
    },
  );

  it('on an item, set between the receipt and its use, takes that item away and tells nothing', async () => {
    const made = await makeHubCase(hub);
    await addItem(made, { summary: 'En annan post.', sourceId: 'den-andra' });
    const { authorization } = await as(made.staff[1]!);
    const minted = await post(hub.coordinationUrl, authorization, {
      query: 'query ($id: ID!) { case(id: $id) { school { organisationId releaseReceipt } } }',
      variables: { id: made.id },
    });
    await ask(schoolStaff, holdItem, { input: { ...holdOf(made), item: { sourceId: 'den-andra' } } });
    const answer = await post(hub.owners.get('umea-skola')!.url, authorization, {
      query: `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on SchoolRecord { attendanceSummary { summary } withheld { category } } } }`,
      variables: { r: [{ __typename: 'SchoolRecord', ...minted.data.case.school[0] }] },
    });
    expect(answer.data._entities[0]).toEqual({ attendanceSummary: [{ summary: secret }], withheld: [] });
  });
});

interface Marks {
  readonly summary: string;
  readonly sourceId?: string;
  readonly about?: readonly string[];
  readonly hiddenFrom?: readonly string[];
  readonly hiddenFromGuardians?: boolean;
}

/** At the school. Persons by their numbers. */
async function addItem(
  made: HubCase,
  { summary, sourceId, about = [], hiddenFrom = [], ...marks }: Marks,
): Promise<void> {
  const { database } = hub.owners.get('umea-skola')!;
  const persons = (numbers: readonly string[]): Promise<string[]> =>
    Promise.all(numbers.map((number) => findOrAddPerson(database.orm.em.fork(), number)));
  const row = {
    id: randomUUID(),
    childId: await findOrAddChild(database.orm.em.fork(), made.childNumber),
    sourceId: sourceId ?? randomUUID(),
    code: 'PREVIOUS_TERM' as const,
    status: 'COMPLETED' as const,
    summary,
    asOf: '2025-12-20',
    validUntil: null,
    unit: 'Björkskolan',
    releasedAt: null,
    aboutOtherPerson: false,
    aboutPersons: await persons(about),
    hiddenFrom: await persons(hiddenFrom),
    hiddenFromGuardians: marks.hiddenFromGuardians ?? false,
    periodStart: '2025-08-20',
    periodEnd: '2025-12-20',
    absencePercent: 18,
    unauthorisedAbsencePercent: 2,
  };
  await asMigrationOwner(database, (em) => em.insert(AttendanceSummaryEntity, row));
}

/** Each answers the summaries of attendance; what is shown is shown by all of them, and nothing more by any. */
const paths: readonly (readonly [string, string])[] = [
  ['plainly', '{ case(id: $id) { school { attendanceSummary { summary } withheld { category } } } }'],
  ['under an alias', '{ case(id: $id) { school { attendanceSummary: attendanceSummary { summary: summary } } } }'],
  [
    'through nested fragments',
    `{ case(id: $id) { ...a } } fragment a on Case { school { ...b } }
     fragment b on SchoolRecord { attendanceSummary { ...c } } fragment c on AttendanceSummary { summary }`,
  ],
  ['with a skipped neighbour', '{ case(id: $id) { school { attendanceSummary { summary unit @skip(if: true) } } } }'],
  ['twice in the case', '{ a: case(id: $id) { id } case(id: $id) { school { attendanceSummary { summary } } } }'],
];

async function summaries(made: HubCase, wish: TokenWish): Promise<string[]> {
  const replies = await Promise.all(paths.map(([, query]) => ask(wish, `query ($id: ID!) ${query}`, { id: made.id })));
  const seen = replies.map(({ data, errors }, index) => {
    expect(errors, paths[index]?.[0]).toEqual([]);
    const rows = data.case.school[0].attendanceSummary as { summary: string }[];
    return rows.map(({ summary }) => summary).sort();
  });
  for (const [index, one] of seen.entries()) expect(one, paths[index]?.[0]).toEqual(seen[0]);
  return seen[0] ?? [];
}

describe('an item about another adult', () => {
  const register = `mutation ($input: PersonWaiverInput!) { registerSchoolWaiver(input: $input) { waiver { id } problems { code } } }`;
  const withdraw = `mutation ($id: ID!) { withdrawSchoolWaiver(input: { waiverId: $id }) { waiver { withdrawnAt } } }`;

  it('is not there without the adult’s own waiver, is there with it, and gone at the request after the withdrawal', async () => {
    const made = await makeHubCase(hub);
    const [mother = ''] = made.guardianNumbers;
    await addItem(made, { summary: 'Om mamman.', about: [mother] });
    expect(await summaries(made, made.staff[1]!)).toEqual([secret]);
    const input = {
      child: { caseId: made.id },
      personalIdentityNumber: mother,
      bornOn: '1985-02-11',
      categories: ['ATTENDANCE_SUMMARY'],
      recipients: { sectors: ['SOCIAL_SERVICES'] },
      purpose: 'HLT_MEETING',
      validFrom: inDays(-1).toISOString(),
      validUntil: inDays(100).toISOString(),
      method: 'ELECTRONIC',
      signedAt: inDays(-1).toISOString(),
    };
    const registered = await ask(schoolStaff, register, { input });
    expect(registered.errors).toEqual([]);
    expect(registered.data.registerSchoolWaiver.problems).toEqual([]);
    expect(registered.text).not.toContain(mother);
    expect(await summaries(made, made.staff[1]!)).toEqual([secret, 'Om mamman.']);
    expect(await summaries(made, made.staff[2]!)).toEqual([secret]);
    await ask(schoolStaff, withdraw, { id: registered.data.registerSchoolWaiver.waiver.id });
    expect(await summaries(made, made.staff[1]!)).toEqual([secret]);
  });

  it('is seen by that adult as a guardian, and not by the other guardian', async () => {
    const made = await makeHubCase(hub);
    await addItem(made, { summary: 'Om mamman.', about: [made.guardianNumbers[0]!] });
    expect(await summaries(made, made.guardians[0]!)).toEqual([secret, 'Om mamman.']);
    expect(await summaries(made, made.guardians[1]!)).toEqual([secret]);
  });
});

describe('an item that is kept', () => {
  it('from one guardian is seen by the other one and by colleagues', async () => {
    const made = await makeHubCase(hub);
    await addItem(made, { summary: 'Inte för pappan.', hiddenFrom: [made.guardianNumbers[1]!] });
    expect(await summaries(made, made.staff[1]!)).toEqual([secret, 'Inte för pappan.']);
    expect(await summaries(made, made.guardians[0]!)).toEqual([secret, 'Inte för pappan.']);
    expect(await summaries(made, made.guardians[1]!)).toEqual([secret]);
  });

  it('from all guardians is seen by colleagues alone', async () => {
    const made = await makeHubCase(hub);
    await addItem(made, { summary: 'Inte för vårdnadshavare.', hiddenFromGuardians: true });
    expect(await summaries(made, made.staff[1]!)).toHaveLength(2);
    for (const guardian of made.guardians) expect(await summaries(made, guardian)).toEqual([secret]);
  });

  it('leaves no trace in the whole of what is answered, and the log says the same as without it', async () => {
    const [with_, without] = [await makeHubCase(hub), await makeHubCase(hub)];
    await addItem(with_, { summary: 'Dold.', hiddenFromGuardians: true });
    await addItem(with_, { summary: 'Om pappan.', about: [with_.guardianNumbers[1]!] });
    const query = `query ($id: ID!) { case(id: $id) {
      school { attendanceSummary { code summary aboveConcernThreshold } withheld { category reason } }
      accessExplanation { category released reason }
    } }`;
    const [shown, bare] = await Promise.all(
      [with_, without].map((made) => ask(made.guardians[0]!, query, { id: made.id })),
    );
    expect(shown?.text).toBe(bare?.text);
    const logged = async (made: HubCase): Promise<unknown> =>
      asMigrationOwner(hub.owners.get('umea-skola')!.database, (em) =>
        em.execute('select requested, released, withheld from access_log where case_id = ?', [made.id]),
      );
    expect(await logged(with_)).toEqual(await logged(without));
  });
});
