// Of several grants the one that is nearest to opening is told, whatever order they come in, and by which grant a category is open.
import { expect, test } from 'vitest';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { judgeCategory, type Question } from '@hlt/shared/consent/judge-category.ts';
import type { WithheldReason } from '@hlt/shared/consent/withheld-reason.ts';
import { days, grant, now, signer } from './families.ts';

const question: Question = {
  category: 'ATTENDANCE_SUMMARY',
  sector: 'SCHOOL',
  recipient: { organisation: 'umea-socialtjanst', sector: 'SOCIAL_SERVICES' },
  purpose: 'HLT_MEETING',
  now,
};
const { recipients } = grant();
const child = signer('child', { capacity: 'CHILD' });

/** From the nearest to opening to the farthest; the first for a guardian. */
const short: readonly (readonly [WithheldReason, Partial<ConsentGrant>])[] = [
  ['RECIPIENT_EXCLUDED', { recipients: { ...recipients, excludedOrganisationIds: ['umea-socialtjanst'] } }],
  ['RECIPIENT_NOT_NAMED', { recipients: { ...recipients, sectors: [] } }],
  ['PURPOSE_NOT_NAMED', { purpose: 'SIP' }],
  ['WAITING_FOR_OTHER_GUARDIAN', { signers: [signer('guardian-1', { signedAt: null })] }],
  ['CONSENT_NOT_YET_VALID', { validFrom: days(1) }],
  ['CONSENT_REFUSED', { signers: [signer('guardian-1', { refusedAt: days(-1) })] }],
  ['CONSENT_EXPIRED', { validUntil: now }],
  ['CONSENT_WITHDRAWN', { withdrawnAt: now }],
];
const id = (index: number): string => `33333333-3333-4333-8333-33333333333${String(index)}`;

test.each(short.slice(1).map((farther, index) => [short[index]!, farther] as const))(
  '%j is told before %j',
  ([nearer, change], [, other]) => {
    const near = grant({ id: id(2), ...change });
    const far = grant({ id: id(1), ...other });
    for (const grants of [
      [near, far],
      [far, near],
    ])
      expect(judgeCategory(grants, question)).toEqual({ released: false, reason: nearer, grantId: near.id });
  },
);

test('to a guardian, what the child decides alone is told by no reason', () => {
  const asked = { ...question, recipient: { organisation: 'guardian', sector: null, role: 'GUARDIAN' } as const };
  const alone = grant({ id: id(2), signers: [child], exception: { code: 'CHILD_DECIDES', reason: 'Moget.' } });
  const grants = [grant({ id: id(1), purpose: 'SIP' }), alone];
  expect(judgeCategory(grants, asked)).toEqual({ released: false, reason: 'PURPOSE_NOT_NAMED', grantId: id(1) });
  for (const changes of [{}, { withdrawnAt: now }, { signers: [] }])
    expect(judgeCategory([{ ...alone, ...changes }], asked)).toEqual(judgeCategory([], asked));
});

test('of several that open it, the first by its id is named, whatever order they come in', () => {
  const grants = [2, 0, 1].map((index) => grant({ id: id(index) }));
  expect(judgeCategory(grants, question)).toEqual({ released: true, grantId: id(0) });
  expect(judgeCategory([...grants].reverse(), question)).toEqual({ released: true, grantId: id(0) });
});

test('of several that fall short alike, the first by its id is named', () => {
  const grants = [2, 0, 1].map((index) => grant({ id: id(index), withdrawnAt: now }));
  const verdict = { released: false, reason: 'CONSENT_WITHDRAWN', grantId: id(0) };
  expect(judgeCategory(grants, question)).toEqual(verdict);
  expect(judgeCategory([...grants].reverse(), question)).toEqual(verdict);
});

test('an organisation that is named, and belongs to no sector, is no recipient', () => {
  const grants = [grant({ recipients: { ...recipients, organisationIds: ['umea-socialtjanst'] } })];
  const asked = { ...question, recipient: { organisation: 'umea-socialtjanst', sector: null } };
  expect(judgeCategory(grants, asked)).toMatchObject({ released: false, reason: 'RECIPIENT_NOT_NAMED' });
});

test('where no grant names the category there is none to tell of', () => {
  expect(judgeCategory([grant()], { ...question, category: 'SCHOOL_SAFETY' })).toEqual({
    released: false,
    reason: 'NO_CONSENT',
    grantId: null,
  });
});
