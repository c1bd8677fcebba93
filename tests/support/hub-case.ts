// A case of a test's own: raised and signed in coordination, delivered to the owners, and at the school one item to look for.
import { randomUUID } from 'node:crypto';
import { withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { AttendanceSummaryEntity } from '@hlt/school/attendance-summary/attendance-summary.entity.ts';
import { findOrAddChild } from '@hlt/shared/child/find-or-add.ts';
import type { Category } from '@hlt/shared/consent/category.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import { consent, makeCase, type CaseWish, type MadeCase } from '../coordination/support/family.ts';
import type { Hub, Reply, RunningOwner } from './hub.ts';

/** Stands in the school's item, and nowhere else. */
export const secret = 'Det hemliga innehållet.';

export interface HubCase extends MadeCase {
  readonly grantIds: readonly string[];
  /** As the person of that number in the case's staff: the coordinator (school), social services, healthcare. */
  ask(staff: 0 | 1 | 2, fields: string): Promise<Reply>;
  /** What the school tells the person about attendance: the items, or the reason why not. */
  attendance(staff: 0 | 1 | 2): Promise<readonly { summary: string }[] | string>;
  /** What coordination knows now goes to every owner. */
  deliver(): Promise<void>;
  /** More of the same at the school. */
  addAttendance(items: number): Promise<void>;
  /** By the first guardian, to coordination; owners hear of it when it is delivered. */
  withdraw(categories?: readonly Category[]): Promise<void>;
}

/** `signed`: what the family signs; everything, by everyone, unless told. */
export async function makeHubCase(
  hub: Hub,
  wish: CaseWish = {},
  signed: Parameters<typeof consent>[2] = {},
): Promise<HubCase> {
  const made = await makeCase(hub, wish);
  const grantIds = await consent(hub, made, { ...signed, delivered: false });
  const deliver = (): Promise<void> => hub.coordination.owners.deliveries.deliverDue({ early: true });
  await deliver();
  const addAttendance = async (items: number): Promise<void> =>
    insertAttendance(hub.owners.get('umea-skola')!, made.childNumber, items);
  await addAttendance(1);

  const ask: HubCase['ask'] = async (staff, fields) =>
    hub.ask(
      { authorization: await hub.identity.authorization(made.staff[staff]) },
      `query ($id: ID!) { case(id: $id) { ${fields} } }`,
      { id: made.id },
    );
  return {
    ...made,
    grantIds,
    ask,
    deliver,
    addAttendance,
    async attendance(staff) {
      const reply = await ask(staff, 'school { attendanceSummary { summary } withheld { category reason } }');
      const record = reply.data?.case?.school[0];
      if (!record) return reply.errors[0]?.extensions.code ?? 'NO_RECORD';
      const withheld = record.withheld as { category: Category; reason: string }[];
      return record.attendanceSummary ?? withheld.find(({ category }) => category === 'ATTENDANCE_SUMMARY')!.reason;
    },
    async withdraw(categories = []) {
      const signer = { guardianId: made.guardianIds[0]! };
      await withdrawConsent(hub.coordination.changes(), { grantIds, signer, at: new Date(), categories });
    },
  };
}

async function insertAttendance({ database }: RunningOwner, personalNumber: string, items: number): Promise<void> {
  const childId = await findOrAddChild(database.orm.em.fork(), personalNumber);
  const rows = Array.from({ length: items }, () => ({
    id: randomUUID(),
    childId,
    sourceId: randomUUID(),
    code: 'TERM_TO_DATE' as const,
    status: 'ONGOING' as const,
    summary: secret,
    asOf: '2026-03-01',
    validUntil: null,
    unit: 'Björkskolan',
    releasedAt: null,
    aboutOtherPerson: false,
    periodStart: '2026-01-08',
    periodEnd: '2026-03-01',
    absencePercent: 22,
    unauthorisedAbsencePercent: 4,
  }));
  await asMigrationOwner(database, (em) => em.insertMany(AttendanceSummaryEntity, rows));
}
