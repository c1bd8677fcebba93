// The life of a signing key. The next key is always published before it signs, so that every owner knows it in time.

/** PUBLISHED: known, not yet signing. ACTIVE: signs. RETIRING: still verifies. RETIRED: in no JWKS any more. */
export const keyStates = ['PUBLISHED', 'ACTIVE', 'RETIRING', 'RETIRED'] as const;
export type KeyState = (typeof keyStates)[number];

/** Longer than a receipt lives together with every clock skew that an owner may allow. */
const overlapMs = 5 * 60_000;

export interface KeyLife {
  readonly state: KeyState;
  readonly retiringAt?: Date | null | undefined;
}

/** A planned rotation: each key takes one step, and a key that no valid receipt can name any longer is gone. */
export function stateAfterRotation({ state, retiringAt }: KeyLife, now: Date): KeyState {
  if (state === 'PUBLISHED') return 'ACTIVE';
  if (state === 'ACTIVE') return 'RETIRING';
  const isOver = retiringAt instanceof Date && now.getTime() - retiringAt.getTime() > overlapMs;
  return isOver ? 'RETIRED' : state;
}
