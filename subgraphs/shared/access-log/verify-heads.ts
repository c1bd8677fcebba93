// The heads that coordination has kept, from a file: one JSON object a line, { position, hash, signed, jwk } or with `jwks` instead of
// `jwk`. A head counts when it is what the owner signed.
import { compactVerify, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { receiptAlgorithm } from '../consent/receipt.ts';
import { statementMessageType, statementShape } from '../statement/statement-message.ts';

export interface CheckedHead {
  readonly position: number;
  readonly hash: string;
  readonly signedAt: Date;
  readonly isSigned: boolean;
}

export class UnreadableHeads extends Error {
  override readonly name = 'UnreadableHeads';
}

const key = z.looseObject({ kty: z.string() }) as unknown as z.ZodType<JWK>;
const line = z.object({
  position: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signed: z.string(),
  jwk: key.optional(),
  jwks: z.object({ keys: z.array(key) }).optional(),
});
export type KeptHead = z.infer<typeof line>;

/** By position. Throws {@link UnreadableHeads} with the number of the line. */
export async function checkHeads(text: string): Promise<CheckedHead[]> {
  const lines = text.split('\n').map((content, index) => ({ content: content.trim(), number: index + 1 }));
  const kept = lines.filter(({ content }) => content !== '').map(({ content, number }) => parse(content, number));
  const checked = await Promise.all(kept.map(checkHead));
  return checked.sort((a, b) => a.position - b.position);
}

async function checkHead({ position, hash, signed, jwk, jwks }: KeptHead): Promise<CheckedHead> {
  for (const candidate of [...(jwk === undefined ? [] : [jwk]), ...(jwks?.keys ?? [])]) {
    const claims = await signedBy(candidate, signed);
    if (claims?.head?.position === position && claims.head.hash === hash) {
      return { position, hash, signedAt: new Date(claims.iat * 1000), isSigned: true };
    }
  }
  return { position, hash, signedAt: new Date(0), isSigned: false };
}

async function signedBy(jwk: JWK, signed: string): Promise<z.infer<typeof statementShape> | undefined> {
  try {
    const publicKey = await importJWK(jwk, receiptAlgorithm);
    const { payload, protectedHeader } = await compactVerify(signed, publicKey, { algorithms: [receiptAlgorithm] });
    if (protectedHeader.typ !== statementMessageType) return undefined;
    return statementShape.safeParse(JSON.parse(new TextDecoder().decode(payload))).data;
  } catch {
    // Whatever it is, it is not the owner's word.
    return undefined;
  }
}

function parse(content: string, number: number): KeptHead {
  try {
    return line.parse(JSON.parse(content));
  } catch {
    throw new UnreadableHeads(`Line ${String(number)} is not a kept head: { position, hash, signed, jwk }.`);
  }
}
