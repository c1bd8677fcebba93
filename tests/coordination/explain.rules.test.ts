// Released or why not, for each category of an organisation, by which grant, and who has not answered. And how a guardian has.
import { describe, expect, test } from 'vitest';
import {
  explainOrganisation,
  type Asked,
  type CategoryExplanation,
} from '@hlt/coordination/access/access-explanation.rules.ts';
import { guardianStatus } from '@hlt/coordination/consents/guardian-status.rules.ts';
import { categoriesOf } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { days, grant, now, school, signer } from '../rules/families.ts';

const explained = (grants: readonly ConsentGrant[], change: Partial<Asked> = {}): CategoryExplanation[] =>
  explainOrganisation({
    organisation: { id: school, sector: 'SCHOOL' },
    grants,
    isAcknowledged: () => true,
    recipient: { organisation: 'umea-socialtjanst', sector: 'SOCIAL_SERVICES' },
    purpose: 'HLT_MEETING',
    now,
    ...change,
  });
const attendance = (...given: Parameters<typeof explained>): CategoryExplanation | undefined =>
  explained(...given).find(({ category }) => category === 'ATTENDANCE_SUMMARY');

const other = '44444444-4444-4444-8444-444444444444';

describe('each category of the organisation is explained', () => {
  test('by its unit, and when it is open by the grant that opens it', () => {
    const all = explained([grant()]);
    expect(all.map(({ category }) => category)).toEqual(categoriesOf('SCHOOL'));
    expect(attendance([grant()])).toEqual({
      organisationId: school,
      secrecyUnit: 'SCHOOL',
      category: 'ATTENDANCE_SUMMARY',
      reason: null,
      missingFrom: [],
      grantId: grant().id,
    });
    expect(all.find(({ category }) => category === 'VACCINATION_STATUS')).toMatchObject({
      secrecyUnit: 'STUDENT_HEALTH_MEDICAL',
      reason: 'NO_CONSENT',
      missingFrom: [],
      grantId: null,
    });
  });

  test('never by a grant of another organisation', () => {
    expect(attendance([grant({ organisationId: 'vannas-skola' })])).toMatchObject({ reason: 'NO_CONSENT' });
  });

  test('with who has not signed, while it waits', () => {
    const signers = [signer('guardian-1'), signer('guardian-2', { signedAt: null })];
    expect(attendance([grant({ signers })])).toMatchObject({
      reason: 'WAITING_FOR_OTHER_GUARDIAN',
      missingFrom: ['guardian-2'],
    });
  });

  test('with who has said no, when one has', () => {
    const signers = [signer('guardian-1', { signedAt: null }), signer('guardian-2', { refusedAt: days(-1) })];
    expect(attendance([grant({ signers })])).toMatchObject({ reason: 'CONSENT_REFUSED', missingFrom: ['guardian-2'] });
  });

  test('by the grant that is nearest to opening it, wherever it stands', () => {
    const waiting = grant({ id: other, signers: [signer('guardian-3', { signedAt: null })] });
    const withdrawn = grant({ signers: [signer('guardian-1', { signedAt: null })], withdrawnAt: now });
    for (const grants of [
      [withdrawn, waiting],
      [waiting, withdrawn],
    ])
      expect(attendance(grants)).toMatchObject({ missingFrom: ['guardian-3'], grantId: other });
  });

  test('with nobody missing, when it is closed for another reason', () => {
    const signers = [signer('guardian-1'), signer('guardian-2', { signedAt: null, refusedAt: days(-1) })];
    expect(attendance([grant({ signers, withdrawnAt: now })])).toMatchObject({
      reason: 'CONSENT_WITHDRAWN',
      missingFrom: [],
    });
  });
});

describe('until the owner has acknowledged', () => {
  test('what was signed is not delivered, and that is the reason', () => {
    expect(attendance([grant()], { isAcknowledged: () => false })).toMatchObject({
      reason: 'CONSENT_NOT_DELIVERED',
      grantId: grant().id,
    });
  });

  test('what was not signed keeps its own reason', () => {
    expect(attendance([grant({ withdrawnAt: now })], { isAcknowledged: () => false })?.reason).toBe(
      'CONSENT_WITHDRAWN',
    );
  });

  test('another grant that has arrived opens it, and is named', () => {
    const grants = [grant(), grant({ id: other })];
    const isAcknowledged = ({ id }: ConsentGrant): boolean => id === other;
    expect(attendance(grants, { isAcknowledged })).toMatchObject({ reason: null, grantId: other });
  });
});

describe('a guardian', () => {
  const signed = signer('guardian-1');
  const silent = signer('guardian-1', { signedAt: null });
  const refused = signer('guardian-1', { signedAt: null, refusedAt: days(-1) });
  const status = (...signers: readonly (typeof signed)[]): string =>
    guardianStatus(
      signers.map((one) => grant({ signers: [one, signer('guardian-2', { refusedAt: days(-1) })] })),
      'guardian-1',
    );
  test('who is asked in no grant is not asked', () => {
    expect(guardianStatus([grant({ signers: [signer('guardian-2')] })], 'guardian-1')).toBe('NOT_ASKED');
    expect(status()).toBe('NOT_ASKED');
  });
  test('has signed when all are, waits when one is left, and has refused when one is refused', () => {
    expect(status(signed, signed)).toBe('SIGNED');
    expect(status(signed, silent)).toBe('WAITING');
    expect(status(signed, silent, refused)).toBe('REFUSED');
  });
});
