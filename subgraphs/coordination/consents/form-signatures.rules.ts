// The lines at the foot of the consent form: who signs, and how it stands, in Swedish.
import type { ExceptionCode, Signer } from '@hlt/shared/consent/grant.ts';
import type { SignerCapacity } from './consent-words.ts';
import { dayInForm } from './form-words.ts';

export interface FormSigner extends Pick<Signer, 'signedAt' | 'refusedAt' | 'method'> {
  readonly name: string;
  readonly capacity: SignerCapacity;
}

export interface SignatureLine {
  readonly name: string | null;
  readonly capacity: SignerCapacity;
  readonly answered: boolean;
  readonly inWords: string;
}

const capacityWords: Readonly<Record<SignerCapacity, string>> = { GUARDIAN: 'vårdnadshavare', CHILD: 'barnet' };

export const signatureLine = (signer: FormSigner): SignatureLine => ({
  name: signer.name,
  capacity: signer.capacity,
  answered: signer.signedAt !== null || signer.refusedAt !== null,
  inWords: `${signer.name} (${capacityWords[signer.capacity]}) ${answerOf(signer)}.`,
});

function answerOf({ signedAt, refusedAt, method }: FormSigner): string {
  if (refusedAt !== null) return `sa nej den ${dayInForm(refusedAt)}`;
  if (signedAt === null) return 'har inte svarat ännu';
  return `skrev under ${method === 'PAPER' ? 'på papper' : 'elektroniskt'} den ${dayInForm(signedAt)}`;
}

const blank = (capacity: SignerCapacity): SignatureLine => ({
  name: null,
  capacity,
  answered: false,
  inWords: `Underskrift, namnförtydligande, ort och datum (${capacityWords[capacity]})`,
});

/** Of a form to fill in by hand: room for two guardians, for one when an exception says so, and for the child when it signs. */
export function blankLines(exception: ExceptionCode | null, childSigns: boolean): SignatureLine[] {
  const guardians = exception === null ? 2 : exception === 'CHILD_DECIDES' ? 0 : 1;
  return [
    ...Array.from({ length: guardians }, () => blank('GUARDIAN')),
    ...(childSigns || exception === 'CHILD_DECIDES' ? [blank('CHILD')] : []),
  ];
}
