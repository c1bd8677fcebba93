// The one-time codes of the survey. A code is drawn by lot, shown once and written down nowhere: it proves itself by a seal that only
// the hub can make, so that no row anywhere leads from a code to the family that has got it (domain rule 29).
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { audiences, type Audience } from './survey-words.ts';

/** For whom a code was made. */
export interface CodeScope {
  readonly roundId: string;
  readonly audience: Audience;
}

export interface FoundCode extends CodeScope {
  /** What is kept of a code that has been used: keyed, so that nobody else can look for a code that it has seen. */
  readonly hash: string;
}

export interface SurveyCodes {
  /** Sixteen characters, such as 7K2M-9QXD-4TRB-H0WE. */
  draw(scope: CodeScope): string;
  /** As somebody has written it; `roundIds`: those that are open. */
  find(written: string, roundIds: readonly string[]): FoundCode | undefined;
}

/** Half of a code is the lot, half of it the seal; ten bytes are sixteen characters of five bits. */
const halfBytes = 5;
const characters = 16;
/** Crockford's: no I, L, O and U, which are read as 1, 1 and 0, or not meant at all. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `secret`: PSEUDONYM_SECRET, from which a key of its own is derived. */
export function surveyCodes(secret: string): SurveyCodes {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'HLT survey codes', 32));
  const seal = ({ roundId, audience }: CodeScope, lot: Uint8Array): Buffer =>
    createHmac('sha256', key).update(`${roundId}\n${audience}\n`).update(lot).digest().subarray(0, halfBytes);
  return {
    draw(scope) {
      const lot = randomBytes(halfBytes);
      return grouped(toText(Buffer.concat([lot, seal(scope, lot)])));
    },
    find(written, roundIds) {
      const bytes = toBytes(written);
      if (bytes === undefined) return undefined;
      const [lot, given] = [bytes.subarray(0, halfBytes), bytes.subarray(halfBytes)];
      const scopes = roundIds.flatMap((roundId) => audiences.map((audience) => ({ roundId, audience })));
      const found = scopes.find((scope) => timingSafeEqual(seal(scope, lot), given));
      return found && { ...found, hash: createHmac('sha256', key).update('used\n').update(bytes).digest('base64url') };
    },
  };
}

function toText(bytes: Uint8Array): string {
  let number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (let place = 0; place < characters; place++, number >>= 5n)
    text = `${alphabet[Number(number & 31n)] ?? ''}${text}`;
  return text;
}

function toBytes(written: string): Buffer | undefined {
  const text = written.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (text.length !== characters || ![...text].every((character) => alphabet.includes(character))) return undefined;
  const number = [...text].reduce((sum, character) => (sum << 5n) | BigInt(alphabet.indexOf(character)), 0n);
  return Buffer.from(number.toString(16).padStart(halfBytes * 4, '0'), 'hex');
}

const grouped = (text: string): string => text.match(/.{4}/g)?.join('-') ?? text;
