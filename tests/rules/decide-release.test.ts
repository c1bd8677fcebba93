// Each reason for withholding, in sentences. The decision is pure: no clock, no database, no HTTP.
import { describe, expect, test } from 'vitest';
import { isRelease } from '@hlt/shared/consent/decide-release.ts';
import { withheldReasons, withheldSentences } from '@hlt/shared/consent/withheld-reason.ts';
import { days, decide, grant, guardian, hold, now, outcome, receipt, signer } from './families.ts';

const other = '44444444-4444-4444-8444-444444444444';

test('what the family signed for this recipient and purpose is released', () => {
  expect(outcome()).toBe('RELEASED');
});

test('a decision is the only thing that passes for a Release', () => {
  expect(isRelease(decide())).toBe(true);
  expect(isRelease({ ...decide() })).toBe(false);
});

describe('whose consent is missing (domain rules 9 to 11)', () => {
  test('one of two guardians has not signed: waiting', () => {
    const signers = [signer('guardian-1'), signer('guardian-2', { signedAt: null })];
    expect(outcome({ grants: [grant({ signers })] })).toBe('WAITING_FOR_OTHER_GUARDIAN');
  });
  test('a signature dated tomorrow is none yet', () => {
    expect(outcome({ grants: [grant({ signers: [signer('guardian-1', { signedAt: days(1) })] })] })).toBe(
      'WAITING_FOR_OTHER_GUARDIAN',
    );
  });
  test('a grant that nobody needs to sign is signed by nobody', () => {
    expect(outcome({ grants: [grant({ signers: [] })] })).toBe('WAITING_FOR_OTHER_GUARDIAN');
  });
  test('one guardian refuses: nothing, whatever exception is noted', () => {
    const signers = [signer('guardian-1'), signer('guardian-2', { signedAt: null, refusedAt: days(-1) })];
    const exception = { code: 'GUARDIAN_PREVENTED', reason: 'Utomlands utan kontakt.' } as const;
    expect(outcome({ grants: [grant({ signers })] })).toBe('CONSENT_REFUSED');
    expect(outcome({ grants: [grant({ signers, exception })] })).toBe('CONSENT_REFUSED');
  });
  test('a coded exception with a written reason lets one guardian do', () => {
    const signers = [signer('guardian-1'), signer('guardian-2', { signedAt: null })];
    const code = 'SOLE_CUSTODY';
    expect(outcome({ grants: [grant({ signers, exception: { code, reason: 'Dom 2025-05-02.' } })] })).toBe('RELEASED');
    expect(outcome({ grants: [grant({ signers, exception: { code, reason: ' ' } })] })).toBe(
      'WAITING_FOR_OTHER_GUARDIAN',
    );
  });
  test('no exception replaces every signature', () => {
    const signers = [signer('guardian-1', { signedAt: null })];
    expect(outcome({ grants: [grant({ signers, exception: { code: 'LEGAL_REVIEW', reason: 'Granskat.' } })] })).toBe(
      'WAITING_FOR_OTHER_GUARDIAN',
    );
  });
  test('the child decides: only with the child’s own signature', () => {
    const exception = { code: 'CHILD_DECIDES', reason: 'Fyllda 15, moget.' } as const;
    const guardian = signer('guardian-1', { signedAt: null });
    const child = signer('child', { capacity: 'CHILD' });
    expect(outcome({ grants: [grant({ signers: [guardian, child], exception })] })).toBe('RELEASED');
    const signers = [signer('guardian-1'), signer('child', { capacity: 'CHILD', signedAt: null })];
    expect(outcome({ grants: [grant({ signers, exception })] })).toBe('WAITING_FOR_OTHER_GUARDIAN');
  });
});

describe('time and withdrawal (domain rules 8 and 13)', () => {
  test('before its first day the consent is not valid, and from its last moment it has expired', () => {
    expect(outcome({ grants: [grant({ validFrom: days(1) })] })).toBe('CONSENT_NOT_YET_VALID');
    expect(outcome({ grants: [grant({ validUntil: now })] })).toBe('CONSENT_EXPIRED');
  });
  test('a withdrawal closes at once, whole or for one category', () => {
    expect(outcome({ grants: [grant({ withdrawnAt: now })] })).toBe('CONSENT_WITHDRAWN');
    const partly = [grant({ withdrawnCategories: ['ATTENDANCE_SUMMARY'] })];
    expect(outcome({ grants: partly })).toBe('CONSENT_WITHDRAWN');
    expect(outcome({ grants: partly }, 'SUPPORT_ADJUSTMENTS')).toBe('RELEASED');
  });
  test('a withdrawal recorded at the owner, newer than the receipt knows, closes', () => {
    expect(outcome({ grants: [grant({ version: 2, withdrawnAt: now })] })).toBe('CONSENT_WITHDRAWN');
  });
});

describe('what, for whom and for what (domain rule 7)', () => {
  test('a category that the consent does not name', () => {
    expect(outcome({}, 'SCHOOL_SAFETY')).toBe('NO_CONSENT');
  });
  test('a category that another sector owns is never this owner’s to release', () => {
    const categories = ['OPEN_SUPPORT'] as const;
    expect(outcome({ grants: [grant({ categories })], receipt: receipt({ categories }) }, 'OPEN_SUPPORT')).toBe(
      'NO_CONSENT',
    );
  });
  test('the school’s waiver does not open the medical part of student health (domain rule 6)', () => {
    const categories = ['SCHOOL_HEALTH_VISIT'] as const;
    const given = { receipt: receipt({ categories }) };
    expect(outcome({ ...given, grants: [grant({ categories })] }, 'SCHOOL_HEALTH_VISIT')).toBe('NO_CONSENT');
    const medical = grant({ categories, secrecyUnit: 'STUDENT_HEALTH_MEDICAL' });
    expect(outcome({ ...given, grants: [medical] }, 'SCHOOL_HEALTH_VISIT')).toBe('RELEASED');
  });
  test('a recipient that is not named, or is excluded though its sector is named', () => {
    const recipients = grant().recipients;
    const excluded = grant({ recipients: { ...recipients, excludedOrganisationIds: ['umea-socialtjanst'] } });
    expect(outcome({ grants: [excluded] })).toBe('RECIPIENT_EXCLUDED');
    expect(outcome({ grants: [grant({ recipients: { ...recipients, sectors: ['HEALTHCARE'] } })] })).toBe(
      'RECIPIENT_NOT_NAMED',
    );
  });
  test('an organisation named by itself is a recipient', () => {
    const recipients = { sectors: [], organisationIds: ['umea-socialtjanst'], excludedOrganisationIds: [] };
    expect(outcome({ grants: [grant({ recipients })] })).toBe('RELEASED');
  });
  test('a guardian is a recipient of what the consent lets others see, and of nothing else', () => {
    const given = { receipt: receipt({ act: guardian }) };
    expect(outcome(given)).toBe('RELEASED');
    expect(outcome(given, 'SCHOOL_SAFETY')).toBe('NO_CONSENT');
    expect(outcome({ ...given, grants: [grant({ withdrawnAt: now })] })).toBe('CONSENT_WITHDRAWN');
    expect(outcome({ receipt: receipt({ act: guardian, purpose: 'SIP' }) })).toBe('PURPOSE_NOT_NAMED');
  });
  test('what the child decides alone makes no guardian a recipient (domain rule 11)', () => {
    const exception = { code: 'CHILD_DECIDES', reason: 'Fyllda 15, moget.' } as const;
    const signers = [signer('guardian-1', { signedAt: null }), signer('child', { capacity: 'CHILD' })];
    const grants = [grant({ signers, exception })];
    expect(outcome({ grants })).toBe('RELEASED');
    expect(outcome({ grants, receipt: receipt({ act: guardian }) })).toBe('NO_CONSENT');
  });
  test('somebody of no sector who is no guardian is no recipient', () => {
    expect(outcome({ receipt: receipt({ act: { ...guardian, role: 'INTEGRATOR' } }) })).toBe('RECIPIENT_NOT_NAMED');
  });
  test('consent to an HLT meeting is none to a SIP', () => {
    expect(outcome({ receipt: receipt({ purpose: 'SIP' }) })).toBe('PURPOSE_NOT_NAMED');
  });
});

describe('the owner’s holds (domain rule 15)', () => {
  test('a hold keeps back its category and no other', () => {
    expect(outcome({ holds: [hold()] })).toBe('HELD_BY_OWNER');
    expect(outcome({ holds: [hold()] }, 'SUPPORT_ADJUSTMENTS')).toBe('RELEASED');
  });
  test('a hold that has ended, was lifted or concerns another child does not count', () => {
    for (const change of [{ until: now }, { liftedAt: now }, { from: days(1) }, { childId: other }]) {
      expect(outcome({ holds: [hold(change)] })).toBe('RELEASED');
    }
  });
  test('a hold counts from its first moment, and until the moment in which it is lifted', () => {
    expect(outcome({ holds: [hold({ from: now })] })).toBe('HELD_BY_OWNER');
    expect(outcome({ holds: [hold({ liftedAt: days(1) })] })).toBe('HELD_BY_OWNER');
    expect(outcome({ holds: [hold({ liftedAt: days(-0.5) })] })).toBe('RELEASED');
  });
  test('a hold on one item counts for its child, its category and its time alone', () => {
    const change = [
      { childId: other },
      { category: 'SCHOOL_SAFETY' },
      { until: now },
      { from: days(1) },
      { liftedAt: now },
    ];
    const holds = change.map((one) => hold({ sourceId: 'item-1', ...(one as object) }));
    expect(decide({ holds }).views.get('ATTENDANCE_SUMMARY')?.held).toEqual([]);
  });
  test('a hold on one item is not told: the category is released, and the item is seen nowhere', () => {
    const holds = [hold({ sourceId: 'item-2' }), hold({ sourceId: 'item-1' }), hold({ sourceId: 'item-1' })];
    expect(outcome({ holds })).toBe('RELEASED');
    expect(decide({ holds }).views.get('ATTENDANCE_SUMMARY')?.held).toEqual(['item-1', 'item-2']);
  });
  test('a hold is not told to whom the family has not let in', () => {
    expect(outcome({ holds: [hold()], grants: [grant({ withdrawnAt: now })] })).toBe('CONSENT_WITHDRAWN');
  });
});

describe('the receipt is necessary and never sufficient', () => {
  test('without a receipt that holds, nothing', () => {
    expect(outcome({ receipt: undefined })).toBe('ACCESS_NOT_PROVEN');
    expect(decide({ receipt: undefined }).childId).toBeNull();
  });
  test('a receipt that names a grant which has not arrived: not delivered', () => {
    expect(outcome({ grants: [] })).toBe('CONSENT_NOT_DELIVERED');
  });
  test('an own copy older than the receipt knows is not judged: it may lack the withdrawal', () => {
    const newer = receipt({ grants: [{ id: grant().id, version: 2 }] });
    expect(outcome({ receipt: newer })).toBe('CONSENT_NOT_DELIVERED');
  });
  test('a grant that the receipt does not name opens nothing', () => {
    expect(outcome({ grants: [grant({ id: other })], receipt: receipt({ grants: [] }) })).toBe('NO_CONSENT');
  });
  test('a category that the receipt leaves out is not released, though the own copy would', () => {
    expect(outcome({ receipt: receipt({ categories: ['SUPPORT_ADJUSTMENTS'] }) })).toBe('ACCESS_NOT_PROVEN');
  });
  test('grants of another child, case or organisation, or of two children: nothing at all', () => {
    const foreign = [
      { childPseudonym: 'pseudonym-b' },
      { caseId: other },
      { organisationId: 'vannas-skola' },
      { childId: other },
    ];
    for (const change of foreign) {
      const grants = [grant(), grant({ id: other, ...change })];
      const names = receipt({ grants: grants.map(({ id, version }) => ({ id, version })) });
      expect(outcome({ grants, receipt: names })).toBe('ACCESS_NOT_PROVEN');
    }
  });
  test('a receipt for another organisation, expired or not yet valid: nothing', () => {
    const seconds = now.getTime() / 1000;
    for (const change of [{ aud: 'vannas-skola' }, { exp: seconds }, { nbf: seconds + 1 }]) {
      expect(outcome({ receipt: receipt(change) })).toBe('ACCESS_NOT_PROVEN');
    }
  });
});

test('every reason has a Swedish and an English sentence that ends in what to do', () => {
  for (const reason of withheldReasons) {
    const { swedish, english } = withheldSentences[reason];
    expect(swedish).toMatch(/^\p{Lu}.+[.;].+\.$/u);
    expect(english).toMatch(/^\p{Lu}.+[.,;].+\.$/u);
  }
});

test('two grants that fall short tell the one that is nearest to opening', () => {
  const waiting = grant({ id: other, signers: [signer('guardian-1', { signedAt: null })] });
  const grants = [grant({ withdrawnAt: days(-2) }), waiting];
  const names = receipt({ grants: grants.map(({ id, version }) => ({ id, version })) });
  expect(outcome({ grants, receipt: names })).toBe('WAITING_FOR_OTHER_GUARDIAN');
  expect(outcome({ grants: [...grants].reverse(), receipt: names })).toBe('WAITING_FOR_OTHER_GUARDIAN');
});
