// The life of a signing key: one step at each rotation, and none is gone before its last receipt is.
import { expect, test } from 'vitest';
import { stateAfterRotation } from '@hlt/shared/signing-keys/key-state.rules.ts';
import { now } from './families.ts';

const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);

test('the published one signs, the one that signed verifies, and what is retired stays so', () => {
  expect(stateAfterRotation({ state: 'PUBLISHED' }, now)).toBe('ACTIVE');
  expect(stateAfterRotation({ state: 'ACTIVE' }, now)).toBe('RETIRING');
  expect(stateAfterRotation({ state: 'RETIRED', retiringAt: ago(600_000) }, now)).toBe('RETIRED');
});

test('the one that verifies is gone after five minutes, and not at five', () => {
  expect(stateAfterRotation({ state: 'RETIRING', retiringAt: ago(300_000) }, now)).toBe('RETIRING');
  expect(stateAfterRotation({ state: 'RETIRING', retiringAt: ago(300_001) }, now)).toBe('RETIRED');
  for (const retiringAt of [null, undefined])
    expect(stateAfterRotation({ state: 'RETIRING', retiringAt }, now)).toBe('RETIRING');
});
