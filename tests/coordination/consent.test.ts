// Making, signing, refusing and withdrawing a consent: what the family did not sign for can never be released.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuseConsent, signConsent, withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { childPseudonym } from '@hlt/coordination/consents/child-pseudonym.ts';
import { ChangeFault } from '@hlt/coordination/process/change-fault.ts';
import {
  ConsentFormEntity,
  ConsentGrantEntity,
  ConsentWithdrawalEntity,
} from '@hlt/coordination/consents/consent.entity.ts';
import { readGrants } from '@hlt/coordination/consents/grant.reader.ts';
import { guardianStatus } from '@hlt/coordination/consents/guardian-status.rules.ts';
import { makeConsent, type ConsentForm } from '@hlt/coordination/consents/make-consent.writer.ts';
import { grantCopy } from '@hlt/coordination/consents/stored-grant.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { grantState } from '@hlt/shared/consent/grant-state.ts';
import { consent, days, everythingOf, formFor, makeCase, type MadeCase } from './support/family.ts';
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

const grants = (ids: readonly string[]): Promise<ConsentGrant[]> =>
  readGrants(world.coordination.fork(), { id: { $in: [...ids] } }, world.pseudonymSecret);
const states = async (ids: readonly string[]): Promise<string[]> =>
  (await grants(ids)).map((grant) => grantState(grant, new Date()));
const guardian = (index: number): { guardianId: string } => ({ guardianId: made.guardianIds[index] ?? '' });
const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();

describe('one form', () => {
  it('makes one grant for each discloser, the medical part of student health by itself (domain rule 6)', async () => {
    const all = await grants(await consent(world, made, { signatures: 0 }));
    expect(all.map(({ organisationId, secrecyUnit }) => `${organisationId} ${secrecyUnit}`).sort()).toEqual([
      'region-vasterbotten HEALTHCARE',
      'umea-skola SCHOOL',
      'umea-skola STUDENT_HEALTH_MEDICAL',
      'umea-socialtjanst SOCIAL_SERVICES',
    ]);
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set([1]));
  });

  const [school] = everythingOf('umea-skola');
  const faults: [string, Partial<ConsentForm>, string][] = [
    ['without a discloser', { disclosures: [] }, 'Name at least one discloser'],
    ['without categories', { disclosures: [{ ...school!, categories: [] }] }, 'a blanket waiver is not valid'],
    [
      'with a category of another unit',
      { disclosures: [{ ...school!, categories: ['SCHOOL_HEALTH_VISIT'] }] },
      'does not disclose',
    ],
    [
      'for an unknown organisation',
      { disclosures: [{ ...school!, organisationId: 'nowhere-skola' }] },
      'The directory has no',
    ],
    [
      'without a recipient',
      { disclosures: [{ ...school!, recipients: { sectors: [], organisationIds: [], excludedOrganisationIds: [] } }] },
      'Name at least one recipient',
    ],
    ['longer than a year', { validUntil: days(400) }, '12 months at most'],
    ['that ends before it begins', { validUntil: days(-10) }, 'must end after it begins'],
    [
      'signed by somebody who is no guardian',
      { guardianIds: ['00000000-0000-4000-8000-000000000000'] },
      'registered guardian',
    ],
    ['with an exception but no reason', { exception: { code: 'LEGAL_REVIEW', reason: ' ' } }, 'Write the reason'],
    [
      'where the child decides but does not sign',
      { exception: { code: 'CHILD_DECIDES', reason: '15 år' } },
      'the child must sign',
    ],
  ];

  it.each(faults)('%s is refused with what to do, and nothing is written', async (_name, changes, sentence) => {
    const before = await em().count(ConsentFormEntity);
    await expect(makeConsent(em(), formFor(made, changes))).rejects.toThrow(sentence);
    expect(await em().count(ConsentFormEntity)).toBe(before);
  });

  it('needs all guardians, or a coded exception (domain rule 9)', async () => {
    const guardianIds = made.guardianIds.slice(0, 1);
    await expect(makeConsent(em(), formFor(made, { guardianIds }))).rejects.toThrow(
      'All registered guardians must sign',
    );
    const exception = { code: 'GUARDIAN_PREVENTED' as const, reason: 'Utomlands utan kontakt sedan 2024.' };
    await expect(makeConsent(em(), formFor(made, { guardianIds, exception }))).resolves.toBeDefined();
  });

  it('tells all its faults at once', async () => {
    const fault = await makeConsent(em(), formFor(made, { disclosures: [], validUntil: days(400) })).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(ChangeFault);
    expect((fault as ChangeFault).faults).toHaveLength(2);
  });

  it('may last longer where the installation says so', async () => {
    await expect(makeConsent(em(), formFor(made, { validUntil: days(400) }), 24)).resolves.toBeDefined();
  });
});

describe('a signature', () => {
  it('of the last guardian opens the grant, and each raises the version', async () => {
    const ids = await consent(world, made, { signatures: 1 });
    expect(new Set(await states(ids))).toEqual(new Set(['WAITING_FOR_OTHER_GUARDIAN']));
    await signConsent(world.coordination.changes(), {
      grantIds: ids,
      signer: guardian(1),
      at: new Date(),
      method: 'ELECTRONIC',
    });
    expect(new Set(await states(ids))).toEqual(new Set(['ACTIVE']));
    expect((await grants(ids)).map(({ version }) => version)).toEqual(ids.map(() => 3));
  });

  it('is given once, not after a refusal, and not on a withdrawn grant', async () => {
    const ids = await consent(world, made, { signatures: 1 });
    const sign = (index: number): Promise<void> =>
      signConsent(world.coordination.changes(), {
        grantIds: ids,
        signer: guardian(index),
        at: new Date(),
        method: 'PAPER',
      });
    await expect(sign(0)).rejects.toThrow('answered already');
    await refuseConsent(world.coordination.changes(), { grantIds: ids, signer: guardian(1), at: new Date() });
    await expect(sign(1)).rejects.toThrow('answered already');
    const others = await consent(world, made, { signatures: 1 });
    await withdrawConsent(world.coordination.changes(), { grantIds: others, signer: guardian(0), at: new Date() });
    const late = signConsent(world.coordination.changes(), {
      grantIds: others,
      signer: guardian(1),
      at: new Date(),
      method: 'PAPER',
    });
    await expect(late).rejects.toThrow('has been withdrawn');
  });

  it('of another family’s guardian, or on another family’s grant, is refused and changes nothing', async () => {
    const other = await makeCase(world);
    const ids = await consent(world, made, { signatures: 0 });
    const foreign = { grantIds: ids, signer: { guardianId: other.guardianIds[0] ?? '' }, at: new Date() };
    await expect(signConsent(world.coordination.changes(), { ...foreign, method: 'PAPER' })).rejects.toThrow(
      ChangeFault,
    );
    await expect(withdrawConsent(world.coordination.changes(), foreign)).rejects.toThrow(ChangeFault);
    expect((await grants(ids)).map(({ version }) => version)).toEqual(ids.map(() => 1));
  });

  it('on several grants is all or nothing', async () => {
    const other = await makeCase(world);
    const own = await consent(world, made, { signatures: 0 });
    const theirs = await consent(world, other, { signatures: 0 });
    const both = { grantIds: [...own, ...theirs], signer: guardian(0), at: new Date(), method: 'PAPER' as const };
    await expect(signConsent(world.coordination.changes(), both)).rejects.toThrow(ChangeFault);
    expect((await grants(own)).flatMap(({ signers }) => signers.filter(({ signedAt }) => signedAt))).toEqual([]);
  });

  it('of two guardians at the same instant counts twice', async () => {
    const ids = await consent(world, made, { signatures: 0 });
    const sign = (index: number): Promise<void> =>
      signConsent(world.coordination.changes(), {
        grantIds: ids,
        signer: guardian(index),
        at: new Date(),
        method: 'ELECTRONIC',
      });
    await Promise.all([sign(0), sign(1)]);
    expect(new Set(await states(ids))).toEqual(new Set(['ACTIVE']));
    expect((await grants(ids)).map(({ version }) => version)).toEqual(ids.map(() => 3));
  });
});

describe('a refusal', () => {
  it('by one guardian closes the grant, whatever the other signed (domain rule 10)', async () => {
    const ids = await consent(world, made, { signatures: 1 });
    await refuseConsent(world.coordination.changes(), { grantIds: ids, signer: guardian(1), at: new Date() });
    expect(new Set(await states(ids))).toEqual(new Set(['REFUSED']));
  });
});

describe('a withdrawal', () => {
  it('whole, by any signer, is recorded with who and when (domain rule 13)', async () => {
    const ids = await consent(world, made);
    await withdrawConsent(world.coordination.changes(), { grantIds: ids, signer: guardian(1), at: new Date() });
    expect(new Set(await states(ids))).toEqual(new Set(['WITHDRAWN']));
    expect(await em().count(ConsentWithdrawalEntity, { grantId: { $in: [...ids] } })).toBe(ids.length);
  });

  it('of some categories leaves the others, adds up, and keeps the first moment of a whole one', async () => {
    const [id = ''] = await consent(world, made, { disclosures: everythingOf('umea-socialtjanst') });
    const part = { grantIds: [id], signer: guardian(0), at: new Date() };
    await withdrawConsent(world.coordination.changes(), { ...part, categories: ['OPEN_SUPPORT'] });
    await withdrawConsent(world.coordination.changes(), { ...part, categories: ['BBIC_NEED_AREAS', 'OPEN_SUPPORT'] });
    const [grant] = await grants([id]);
    expect(grant?.withdrawnCategories).toEqual(['OPEN_SUPPORT', 'BBIC_NEED_AREAS']);
    expect(grant?.version).toBe(5);
    expect(await states([id])).toEqual(['ACTIVE']);
    const first = new Date('2026-01-01T00:00:00Z');
    await withdrawConsent(world.coordination.changes(), { ...part, at: first });
    await withdrawConsent(world.coordination.changes(), part);
    expect((await grants([id]))[0]?.withdrawnAt).toEqual(first);
  });
});

describe('the copy for the discloser', () => {
  it('equals the grant but for the child’s id, and holds no personal number', async () => {
    const ids = await consent(world, made);
    const [grant] = await grants(ids);
    if (!grant) throw new Error('There is a grant.');
    const copy = grantCopy(grant);
    expect(copy).not.toHaveProperty('childId');
    expect({ ...copy, childId: grant.childId }).toEqual(grant);
    expect(copy.childPseudonym).toBe(childPseudonym(world.pseudonymSecret, made.childId, grant.organisationId));
    expect(JSON.stringify(copy)).not.toContain(made.childNumber);
  });
});

describe('the pseudonym', () => {
  it('differs by organisation, child and secret, and is stable', () => {
    const one = childPseudonym('s'.repeat(32), 'child', 'umea-skola');
    expect(childPseudonym('s'.repeat(32), 'child', 'umea-skola')).toBe(one);
    const others = [
      childPseudonym('t'.repeat(32), 'child', 'umea-skola'),
      childPseudonym('s'.repeat(32), 'other', 'umea-skola'),
      childPseudonym('s'.repeat(32), 'child', 'vannas-skola'),
    ];
    expect(new Set([one, ...others]).size).toBe(4);
  });
});

describe('a guardian’s answer over all grants', () => {
  it('is not asked, waiting, signed or refused', async () => {
    const [first = '', second = ''] = made.guardianIds;
    expect(guardianStatus([], first)).toBe('NOT_ASKED');
    const ids = await consent(world, made, { signatures: 1 });
    expect(guardianStatus(await grants(ids), first)).toBe('SIGNED');
    expect(guardianStatus(await grants(ids), second)).toBe('WAITING');
    await refuseConsent(world.coordination.changes(), {
      grantIds: ids.slice(0, 1),
      signer: guardian(1),
      at: new Date(),
    });
    expect(guardianStatus(await grants(ids), second)).toBe('REFUSED');
  });
});

describe('the database', () => {
  it('takes no exception without a reason, and no blanket waiver, whoever writes', async () => {
    const [id = ''] = await consent(world, made);
    const change = (columns: object): Promise<unknown> => em().nativeUpdate(ConsentGrantEntity, { id }, columns);
    await expect(change({ exceptionCode: 'SOLE_CUSTODY' })).rejects.toThrow('no_exception_without_written_reason');
    await expect(change({ categories: [] })).rejects.toThrow('consent_grant_categories_check');
  });
});
