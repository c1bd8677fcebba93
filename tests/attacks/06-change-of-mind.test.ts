// Attack 6: what was open a moment ago is closed at the next request, whoever closed it.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CaseEntity, ParticipantEntity } from '@hlt/coordination/cases/case.entity.ts';
import { AgendaItemEntity } from '@hlt/coordination/meetings/meeting.entity.ts';
import { HoldEntity } from '@hlt/shared/consent/hold.entity.ts';
import { GrantEntity } from '@hlt/shared/consent/grant.entity.ts';
import { WithdrawalEntity } from '@hlt/shared/consent/withdrawal.entity.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { AsOwner } from '@hlt/shared/database/database.ts';
import { post, type Hub } from '../support/hub.ts';
import { sharedHub } from '../support/shared-hub.ts';
import { makeHubCase, secret, type HubCase } from '../support/hub-case.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await sharedHub();
});

const yesterday = (): Date => new Date(Date.now() - 86_400_000);
const atSchool: AsOwner = (work) => asMigrationOwner(hub.owners.get('umea-skola')!.database, work);

async function openCase(): Promise<HubCase> {
  const made = await makeHubCase(hub);
  expect(await made.attendance(1)).toEqual([{ summary: secret }]);
  return made;
}

async function holdAttendance(made: HubCase): Promise<void> {
  const [grant] = await atSchool((em) => em.find(GrantEntity, { caseId: made.id, secrecyUnit: 'SCHOOL' }));
  await atSchool((em) =>
    em.insert(HoldEntity, {
      id: randomUUID(),
      childId: grant!.childId,
      category: 'ATTENDANCE_SUMMARY',
      reason: 'Uppgiften kontrolleras.',
      setBy: 'rektor',
      startsAt: yesterday(),
      endsAt: new Date(Date.now() + 86_400_000),
      liftedAt: null,
    }),
  );
}

describe('at the next request after', () => {
  it('a withdrawal made to coordination nothing is released, before any owner has heard of it', async () => {
    const made = await openCase();
    await made.withdraw();
    expect(await made.attendance(1)).toEqual(expect.any(String));
    await made.deliver();
    expect(await made.attendance(1)).toBe('CONSENT_WITHDRAWN');
  });

  it('a withdrawal of one category that one is withheld, and the others stay', async () => {
    const made = await openCase();
    await made.withdraw(['ATTENDANCE_SUMMARY']);
    await made.deliver();
    expect(await made.attendance(1)).toBe('CONSENT_WITHDRAWN');
    const { data } = await made.ask(1, 'school { schoolPlacement { id } }');
    expect(data.case.school[0].schoolPlacement).toEqual([]);
  });

  it('a withdrawal made to the owner nothing of it is released, though coordination still mints', async () => {
    const made = await openCase();
    const grants = await atSchool((em) => em.find(GrantEntity, { caseId: made.id, secrecyUnit: 'SCHOOL' }));
    await atSchool((em) =>
      em.insert(WithdrawalEntity, {
        id: randomUUID(),
        grantId: grants[0]!.id,
        category: null,
        withdrawnBy: 'vårdnadshavare',
        withdrawnAt: new Date(),
      }),
    );
    expect(await made.attendance(1)).toBe('CONSENT_WITHDRAWN');
  });

  it('a hold of the owner that category is withheld', async () => {
    const made = await openCase();
    await holdAttendance(made);
    expect(await made.attendance(1)).toBe('HELD_BY_OWNER');
  });

  it('the case was closed it is refused with the reason, and no receipt is minted', async () => {
    const made = await openCase();
    const closing = { status: 'CLOSED', closedAt: new Date(), closingReason: 'FAMILY_ENDED' } as const;
    await hub.coordination.fork().nativeUpdate(CaseEntity, { id: made.id }, closing);
    const { data } = await made.ask(1, 'refusal { code } child { name } school { organisation { id } }');
    expect(data.case).toEqual({ refusal: { code: 'CASE_CLOSED' }, child: null, school: [] });
  });

  it('another organisation took over the member’s place the case is not theirs any more', async () => {
    const made = await openCase();
    await hub.coordination
      .fork()
      .nativeUpdate(
        ParticipantEntity,
        { caseId: made.id, personId: made.personIds[1]! },
        { steppedAsideAt: new Date() },
      );
    expect(await made.attendance(1)).toBe('CASE_NOT_FOUND');
    expect(await made.attendance(2)).toEqual([{ summary: secret }]);
  });

  it('the person’s own access window has passed it is refused with the reason', async () => {
    const made = await openCase();
    await hub.coordination
      .fork()
      .nativeUpdate(ParticipantEntity, { caseId: made.id, personId: made.personIds[1]! }, { accessUntil: yesterday() });
    expect((await made.ask(1, 'refusal { code }')).data.case.refusal.code).toBe('ACCESS_CLOSED');
    expect(await made.attendance(1)).toBe('NO_RECORD');
  });

  it('the meeting’s access window has passed it is refused with the reason', async () => {
    const made = await openCase();
    await hub.coordination.fork().nativeUpdate(AgendaItemEntity, { caseId: made.id }, { accessClosesAt: yesterday() });
    expect((await made.ask(1, 'refusal { code }')).data.case.refusal.code).toBe('ACCESS_CLOSED');
    expect(await made.attendance(1)).toBe('NO_RECORD');
  });

  it('the consent has expired at the owner nothing is released', async () => {
    const made = await openCase();
    await atSchool((em) => em.nativeUpdate(GrantEntity, { caseId: made.id }, { validUntil: yesterday() }));
    expect(await made.attendance(1)).toBe('CONSENT_EXPIRED');
  });
});

it('a grant that coordination has and the owner has not is not delivered, and nothing is released', async () => {
  const made = await openCase();
  await atSchool((em) => em.nativeDelete(GrantEntity, { caseId: made.id }));
  expect(await made.attendance(1)).toBe('CONSENT_NOT_DELIVERED');
});

it('a hold that is set between the receipt and its use closes', async () => {
  const made = await openCase();
  const authorization = await hub.identity.authorization(made.staff[1]);
  const minted = await post(hub.coordinationUrl, authorization, {
    query: 'query ($id: ID!) { case(id: $id) { school { organisationId releaseReceipt } } }',
    variables: { id: made.id },
  });
  await holdAttendance(made);
  const answer = await post(hub.owners.get('umea-skola')!.url, authorization, {
    query:
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on SchoolRecord { attendanceSummary { summary } withheld { category reason } } } }',
    variables: { r: [{ __typename: 'SchoolRecord', ...minted.data.case.school[0] }] },
  });
  expect(answer.data._entities[0].attendanceSummary).toBeNull();
  expect(answer.data._entities[0].withheld).toContainEqual({ category: 'ATTENDANCE_SUMMARY', reason: 'HELD_BY_OWNER' });
});
