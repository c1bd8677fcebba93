// A grant as coordination sends it: two minutes, to its own discloser, without coordination's id of the child.
import { expect, test } from 'vitest';
import { grantToken } from '@hlt/coordination/delivery/grant-token.ts';
import { grantMessageShape } from '@hlt/shared/delivery/grant-message.ts';
import { openMessage } from '@hlt/shared/delivery/hub-message.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { days, grant, now, school } from '../rules/families.ts';
import { issuer, keysOf } from '../shared/receipts.ts';

test('the owner opens it and finds the grant, the number and nothing else', async () => {
  const key = await createReceiptKey();
  const whole = grant({ withdrawnAt: days(-1), withdrawnCategories: ['ATTENDANCE_SUMMARY'] });
  const sent = { grant: whole, personalIdentityNumber: '20130101TF01', issuer };
  const half = new Date(now.getTime() + 999);
  const [one, two] = await Promise.all([grantToken(sent, key, half), grantToken(sent, key, half)]);
  const expected = { type: 'hlt-grant+jwt', shape: grantMessageShape, issuer, audience: school } as const;
  const verdict = await openMessage(one, { ...expected, keys: keysOf(key), longestSeconds: 300 }, now);
  const { childId: _atHome, ...copy } = whole;
  const iat = now.getTime() / 1000;
  expect(verdict).toEqual({
    holds: true,
    claims: {
      iss: issuer,
      aud: school,
      iat,
      exp: iat + 120,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      grant: copy,
      personalIdentityNumber: '20130101TF01',
    },
  });
  expect(one).not.toBe(two);
});
