// Which consents of a case an answer or a withdrawal is about: those that are named, else all that it can be about.
import { describe, expect, test } from 'vitest';
import {
  consentsToAnswer,
  consentsToRefuse,
  consentsToWithdraw,
  type Chosen,
} from '@hlt/coordination/consents/choose-consents.rules.ts';
import type { Category } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { days, grant, now, signer } from '../rules/families.ts';

const me = 'guardian-1';
const consent = (id: string, change: Partial<ConsentGrant> = {}): ConsentGrant => grant({ id, ...change });
const asked = (id: string, change: Partial<ConsentGrant> = {}): ConsentGrant =>
  consent(id, { signers: [signer(me, { signedAt: null }), signer('guardian-2')], ...change });
const ofOther = (id: string): ConsentGrant => consent(id, { signers: [signer('guardian-2', { signedAt: null })] });
const told = (chosen: Chosen): string => ('problem' in chosen ? chosen.problem.code : chosen.grantIds.join(' '));

describe('an answer', () => {
  const answered = (grants: readonly ConsentGrant[], named: readonly string[] | null = null): string =>
    told(consentsToAnswer(grants, me, named, now));
  test('is to all that wait for it, unless told', () => {
    const refused = asked('d', { signers: [signer(me, { signedAt: null, refusedAt: days(-1) })] });
    const withdrawn = asked('e', { withdrawnAt: days(-1) });
    const ended = asked('g', { validUntil: now });
    expect(answered([asked('a'), consent('b'), ofOther('c'), refused, withdrawn, ended, asked('f')])).toBe('a f');
  });
  test('has nothing to be to where nothing waits', () => {
    expect(answered([consent('a'), ofOther('b')])).toBe('NOTHING_TO_ANSWER');
    expect(answered([])).toBe('NOTHING_TO_ANSWER');
  });
  test('is to those that are named, each once, of this case', () => {
    expect(answered([asked('a'), asked('b'), consent('c')], ['c', 'a', 'c'])).toBe('c a');
    expect(answered([asked('a')], ['a', 'x'])).toBe('UNKNOWN_CONSENT');
    expect(answered([asked('a')], ['x'])).toBe('UNKNOWN_CONSENT');
    expect(answered([asked('a')], [])).toBe('UNKNOWN_CONSENT');
  });
});

describe('a no', () => {
  const refused = (change: Partial<ConsentGrant>): string =>
    told(consentsToRefuse([consent('a', change)], me, null, now));
  const signers = [signer('guardian-2')];
  const exception = { code: 'GUARDIAN_PREVENTED', reason: 'Utomlands.' } as const;
  test('is also to what an exception made without this guardian, as long as it is open', () => {
    expect(refused({ signers, exception })).toBe('a');
    expect(refused({ signers })).toBe('NOTHING_TO_ANSWER');
    expect(refused({ signers: [signer(me), ...signers], exception })).toBe('NOTHING_TO_ANSWER');
    expect(refused({ signers, exception, withdrawnAt: now })).toBe('NOTHING_TO_ANSWER');
    expect(refused({ signers, exception, validUntil: now })).toBe('NOTHING_TO_ANSWER');
    expect(told(consentsToAnswer([consent('a', { signers, exception })], me, null, now))).toBe('NOTHING_TO_ANSWER');
  });
  test('is not to what the child decides, nor to what was signed by oneself', () => {
    expect(refused({ signers, exception: { ...exception, code: 'CHILD_DECIDES' } })).toBe('NOTHING_TO_ANSWER');
    expect(refused({ exception, signers: [signer(me)] })).toBe('NOTHING_TO_ANSWER');
    expect(told(consentsToRefuse([asked('a')], me, null, now))).toBe('a');
  });
});

describe('a withdrawal', () => {
  const one: readonly Category[] = ['ATTENDANCE_SUMMARY'];
  const withdrawn = (
    grants: readonly ConsentGrant[],
    named: readonly string[] | null = null,
    categories: readonly Category[] = [],
  ): string => told(consentsToWithdraw(grants, me, named, categories));

  test('is of all that one is asked to sign, unless told', () => {
    expect(withdrawn([consent('a'), ofOther('b'), asked('c')])).toBe('a c');
  });
  test('of what one is no signer of is refused: of all, or of any that is named', () => {
    expect(withdrawn([ofOther('a')])).toBe('NOT_A_SIGNER');
    expect(withdrawn([consent('a'), ofOther('b')], ['a', 'b'])).toBe('NOT_A_SIGNER');
    expect(withdrawn([consent('a'), ofOther('b')], ['a'])).toBe('a');
  });
  test('of what the case does not have is refused', () => {
    expect(withdrawn([consent('a')], ['a', 'x'])).toBe('UNKNOWN_CONSENT');
  });
  test('of a category is of the consents that name it', () => {
    const safety = consent('b', { categories: ['SCHOOL_SAFETY'] });
    expect(withdrawn([consent('a'), safety], null, one)).toBe('a');
    expect(withdrawn([consent('a'), safety], null, [...one, 'SCHOOL_SAFETY'])).toBe('a b');
    expect(withdrawn([safety], null, one)).toBe('CATEGORY_NOT_IN_CONSENT');
  });
  test('once more changes nothing', () => {
    expect(withdrawn([consent('a', { withdrawnAt: days(-1) })])).toBe('');
    expect(withdrawn([consent('a', { withdrawnAt: days(-1) })], null, one)).toBe('');
    expect(withdrawn([consent('a', { withdrawnCategories: one })], null, one)).toBe('');
  });
  test('of more than was withdrawn changes what is left', () => {
    const partly = consent('a', { withdrawnCategories: one });
    expect(withdrawn([partly])).toBe('a');
    expect(withdrawn([partly], null, [...one, 'SUPPORT_ADJUSTMENTS'])).toBe('a');
    expect(withdrawn([partly], null, [...one, 'SCHOOL_SAFETY'])).toBe('');
  });
});
