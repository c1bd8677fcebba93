// Registers a signed form: one grant for each discloser, with the answers that are there, all or nothing, and only once.
import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { placeMembers } from '../cases/members-places.writer.ts';
import type { GrantChanges } from '../delivery/outbox.ts';
import { refuseConsent, signConsent, type SignerKey } from './answer-consent.writer.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { caseIsClosed } from '../process/step-faults.ts';
import type { SignatureMethod } from './consent-words.ts';
import { ConsentFormEntity, ConsentGrantEntity } from './consent.entity.ts';
import { makeConsent, type ConsentForm } from './make-consent.writer.ts';

export interface Answer {
  readonly signer: SignerKey;
  readonly at: Date;
  /** Null: a no. */
  readonly method: SignatureMethod | null;
  /** Where a paper was signed. */
  readonly place: string | null;
}

export interface Registration {
  /** Chosen by the client; the same for a repeated send. */
  readonly key: string;
  readonly form: Omit<ConsentForm, 'registrationKey' | 'registrationHash'>;
  readonly answers: readonly Answer[];
  /** What the client sent, when the form is not that alone. */
  readonly sent?: unknown;
}

const keyUsed = fault(
  'KEY_USED',
  'Den nyckeln har använts för en annan blankett. Skicka med en ny nyckel.',
  'That key has been used for another form. Send a new key.',
  'clientMutationId',
);

/** The grants of the form. Throws ChangeFault, and then nothing is written. */
export async function registerConsent(
  { em, outbox }: GrantChanges,
  { key, form, answers, sent }: Registration,
  longestMonths: number,
): Promise<readonly string[]> {
  const { caseId } = form;
  const registrationHash = sent === undefined ? contentHash(form, answers) : hashOf(sent);
  return em.transactional(async (tx) => {
    // One registration of a case at a time: the same one sent twice at once waits, and finds the first.
    const [locked] = await tx.execute<{ status: string }[]>('select status from hlt_case where id = ? for update', [
      caseId,
    ]);
    const earlier = await tx.findOne(ConsentFormEntity, { caseId, registrationKey: key });
    if (earlier !== null) {
      if (earlier.registrationHash !== registrationHash) throw new ChangeFault([keyUsed]);
      return grantsOf(tx, earlier.id);
    }
    if (locked?.status !== 'OPEN') throw new ChangeFault([caseIsClosed]);
    const { grantIds } = await makeConsent(tx, { ...form, registrationKey: key, registrationHash }, longestMonths);
    for (const { method, ...answer } of answers) {
      const signature = { grantIds, ...answer, registrarId: form.registrarId };
      if (method === null) await refuseConsent({ em: tx, outbox }, signature);
      else await signConsent({ em: tx, outbox }, { ...signature, method });
    }
    if (answers.some(({ method }) => method !== null))
      await placeMembers(tx, { caseId, grantIds, now: form.registeredAt });
    return grantIds;
  });
}

async function grantsOf(tx: SqlEntityManager, formId: string): Promise<string[]> {
  const grants = await tx.find(ConsentGrantEntity, { formId }, { fields: ['id'], orderBy: { id: 'asc' } });
  return grants.map(({ id }) => id);
}

/** Of all that was sent; when and by whom it was registered is not part of it. */
const contentHash = (
  { registeredAt: _when, registrarId: _who, ...form }: Registration['form'],
  answers: readonly Answer[],
): string => hashOf([form, answers]);

const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
