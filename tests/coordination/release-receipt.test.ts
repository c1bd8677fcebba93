// What a release receipt says, for whom it is minted, and when it is not.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuseConsent, withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { childPseudonym } from '@hlt/coordination/consents/child-pseudonym.ts';
import { ReleaseDecisionEntity } from '@hlt/coordination/receipts/release-decision.entity.ts';
import { categoriesOf } from '@hlt/shared/consent/category.ts';
import type { VerifiedReceipt } from '@hlt/shared/receipt/verified-receipt.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { askReceipts, receiptsFor, verifyAs } from './support/receipts.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world);
});

async function receiptOf(
  organisationId: string,
  who: TokenWish = made.staff[0] ?? {},
  transactionId?: string,
): Promise<VerifiedReceipt> {
  const token = (await receiptsFor(world, made, who, transactionId))[organisationId] ?? '';
  const verdict = await verifyAs(world, organisationId, who.subject ?? '', token);
  if (!verdict.holds) throw new Error(verdict.fault);
  return verdict.receipt;
}

const categories = (receipt: VerifiedReceipt): readonly string[] => receipt.authorization_details[0].categories;

describe('a receipt', () => {
  it('names issuer, one organisation, the child’s pseudonym, the caller, the case, the categories and the grants', async () => {
    const grantIds = await consent(world, made, { disclosures: everythingOf('umea-skola') });
    const transactionId = randomUUID();
    const receipt = await receiptOf('umea-skola', made.staff[0], transactionId);
    expect(receipt).toMatchObject({
      iss: world.receiptIssuer,
      aud: 'umea-skola',
      sub: childPseudonym(world.pseudonymSecret, made.childId, 'umea-skola'),
      txn: transactionId,
      act: {
        sub: made.staff[0]?.subject,
        organisation: 'umea-skola',
        sector: 'SCHOOL',
        role: 'COORDINATOR',
        profession: 'skolkurator',
        unit: null,
      },
      authorization_details: [{ type: 'hlt-release', case: made.id, purpose: 'HLT_MEETING' }],
    });
    expect([...categories(receipt)].sort()).toEqual([...categoriesOf('SCHOOL')].sort());
    // Made, then signed by two: the third version.
    expect([...receipt.grants].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      [...grantIds].sort().map((id) => ({ id, version: 3 })),
    );
    expect(receipt.exp - receipt.iat).toBe(60);
  });

  it('lives for a minute and no longer', async () => {
    const who = made.staff[0] ?? {};
    const token = (await receiptsFor(world, made, who))['umea-skola'] ?? '';
    const later = await verifyAs(world, 'umea-skola', who.subject ?? '', token, new Date(Date.now() + 61_000));
    expect(later).toEqual({ holds: false, fault: 'EXPIRED' });
  });

  it('is no other organisation’s and no other caller’s', async () => {
    const [mine = {}, colleague = {}] = made.staff;
    const token = (await receiptsFor(world, made, mine))['umea-skola'] ?? '';
    expect(await verifyAs(world, 'vannas-skola', mine.subject ?? '', token)).toMatchObject({ fault: 'AUDIENCE' });
    expect(await verifyAs(world, 'umea-skola', colleague.subject ?? '', token)).toMatchObject({
      fault: 'OTHER_CALLER',
    });
  });

  it('calls the child something else at each organisation and in no way by its number or id', async () => {
    const names = await Promise.all(
      ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'].map((id) => receiptOf(id)),
    );
    expect(new Set(names.map(({ sub }) => sub)).size).toBe(3);
    expect(JSON.stringify(names)).not.toMatch(new RegExp(`${made.childNumber}|${made.childId}`));
  });

  it('takes a fresh transaction when the header is missing or no UUID', async () => {
    const odd = await receiptOf('umea-skola', made.staff[0], 'not-a-uuid');
    const none = await receiptOf('umea-skola');
    expect(odd.txn).toMatch(/^[0-9a-f-]{36}$/);
    expect(none.txn).not.toBe(odd.txn);
  });

  it('names only this case’s grants for this organisation', async () => {
    const other = await makeCase(world);
    await consent(world, other);
    const own = await consent(world, made);
    const receipt = await receiptOf('umea-socialtjanst');
    expect(receipt.grants).toHaveLength(1);
    expect(own).toContain(receipt.grants[0]?.id);
  });

  it('for a guardian opens what the consent lets others see, and names no organisation', async () => {
    await consent(world, made);
    const receipt = await receiptOf('umea-skola', made.guardians[0]);
    expect(receipt.act).toMatchObject({ role: 'GUARDIAN', sector: null, organisation: 'guardian' });
    expect(categories(receipt)).toEqual(categories(await receiptOf('umea-skola', made.staff[1])));
    expect(categories(receipt)).not.toEqual([]);
    expect(receipt.grants).toHaveLength(2);
  });
});

describe('the categories of a receipt', () => {
  const school = async (): Promise<readonly string[]> => categories(await receiptOf('umea-skola'));

  it('are none until all guardians have signed (domain rule 9)', async () => {
    await consent(world, made, { signatures: 1 });
    expect(await school()).toEqual([]);
  });

  it('are there with one signature and a coded exception', async () => {
    const exception = { code: 'SOLE_CUSTODY' as const, reason: 'Dom 2024, ensam vårdnad.' };
    await consent(world, made, { guardianIds: made.guardianIds.slice(0, 1), exception, signatures: 1 });
    expect(await school()).toHaveLength(categoriesOf('SCHOOL').length);
  });

  it('are none when one guardian refuses (domain rule 10)', async () => {
    const grantIds = await consent(world, made, { signatures: 1 });
    await refuseConsent(world.coordination.changes(), {
      grantIds,
      signer: { guardianId: made.guardianIds[1] ?? '' },
      at: new Date(),
    });
    expect(await school()).toEqual([]);
  });

  it('are gone at the very next request after a withdrawal by either signer (domain rule 13)', async () => {
    const grantIds = await consent(world, made);
    expect(await school()).not.toEqual([]);
    await withdrawConsent(world.coordination.changes(), {
      grantIds,
      signer: { guardianId: made.guardianIds[1] ?? '' },
      at: new Date(),
    });
    expect(await school()).toEqual([]);
  });

  it('lack what was withdrawn in part, and only that', async () => {
    const grantIds = await consent(world, made);
    const withdrawal = { signer: { guardianId: made.guardianIds[0] ?? '' }, at: new Date() };
    await withdrawConsent(world.coordination.changes(), {
      ...withdrawal,
      grantIds,
      categories: ['ATTENDANCE_SUMMARY'],
    });
    const left = await school();
    expect(left).not.toContain('ATTENDANCE_SUMMARY');
    expect(left).toHaveLength(categoriesOf('SCHOOL').length - 1);
  });

  it('are none before the first day and after the last', async () => {
    await consent(world, made, { validFrom: days(1), validUntil: days(30) });
    await consent(world, made, { validFrom: days(-30), validUntil: days(-1) });
    expect(await school()).toEqual([]);
  });

  it('are none for an organisation that the family excluded, and all for the others', async () => {
    const [disclosure] = everythingOf('region-vasterbotten');
    if (!disclosure) throw new Error('The region discloses something.');
    const recipients = { ...disclosure.recipients, excludedOrganisationIds: ['umea-socialtjanst'] };
    await consent(world, made, { disclosures: [{ ...disclosure, recipients }] });
    expect(categories(await receiptOf('region-vasterbotten', made.staff[1]))).toEqual([]);
    expect(categories(await receiptOf('region-vasterbotten', made.staff[0]))).not.toEqual([]);
  });
});

describe('minting', () => {
  const decisions = (): Promise<unknown[]> =>
    world.coordination.fork().find(ReleaseDecisionEntity, { caseId: made.id }, { orderBy: { organisationId: 'asc' } });

  it('costs one statement for all organisations, and each receipt points at its own row', async () => {
    await consent(world, made);
    const without = await world.ask(
      made.staff[0] ?? {},
      'query ($id: ID!) { case(id: $id) { consents { id } school { organisationId } } }',
      { variables: { id: made.id } },
    );
    expect(await decisions()).toEqual([]);
    const reply = await askReceipts(world, made, made.staff[0] ?? {});
    expect(reply.statements).toBe(without.statements + 1);
    const rows = await decisions();
    expect(rows).toMatchObject([
      {
        organisationId: 'region-vasterbotten',
        callerSubject: made.staff[0]?.subject,
        callerOrganisationId: 'umea-skola',
      },
      { organisationId: 'umea-skola' },
      { organisationId: 'umea-socialtjanst' },
    ]);
    const [record] = reply.body.data.case.school as { releaseReceipt: string }[];
    const verdict = await verifyAs(world, 'umea-skola', made.staff[0]?.subject ?? '', record?.releaseReceipt ?? '');
    expect(verdict).toMatchObject({ receipt: { decision_ref: (rows[1] as { id: string }).id } });
  });

  it('is not done for a refused case, a stranger, or a de-identified consultation', async () => {
    for (const wish of [{ protectedChild: true }, { closed: true }, { kind: 'DE_IDENTIFIED' as const }]) {
      made = await makeCase(world, wish);
      expect(await receiptsFor(world, made, made.staff[0] ?? {})).toEqual({});
      expect(await decisions()).toEqual([]);
    }
    made = await makeCase(world);
    expect((await askReceipts(world, made, { subject: 'stranger' })).body.data.case).toBeNull();
    expect(await decisions()).toEqual([]);
  });

  it('cannot be asked of coordination by a reference to a record', async () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on SchoolRecord { releaseReceipt } } }';
    const r = [{ __typename: 'SchoolRecord', organisationId: 'umea-skola', releaseReceipt: 'x' }];
    const { body, text } = await world.ask(made.staff[0] ?? {}, query, { variables: { r } });
    expect(body.errors).toBeDefined();
    expect(text).not.toMatch(/[\w-]+\.[\w-]{80,}\.[\w-]+/);
    expect(await decisions()).toEqual([]);
  });
});

describe('a reference to a case', () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { child { name } } } }';
  const refer = (who: TokenWish) => world.ask(who, query, { variables: { r: [{ __typename: 'Case', id: made.id }] } });

  it('goes through the same door as the query', async () => {
    expect((await refer(made.staff[0] ?? {})).body.data._entities).toEqual([{ child: { name: 'Alva Testsson' } }]);
    const foreign = await refer({ subject: 'stranger' });
    expect(foreign.body.errors?.[0]?.extensions.code).toBe('CASE_NOT_FOUND');
    expect(foreign.text).not.toContain('Alva');
  });
});
