// What of a grant has to be delivered, when it is tried again, and what the state of it is called. Pure.
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';

/** Our own words for what went wrong; what an owner answers is never kept. */
export const deliveryFaults = [
  'OWNER_UNREACHABLE',
  'OWNER_FAILED',
  'OWNER_REFUSED',
  'OWNER_ANSWER_INVALID',
  /** The owner keeps a newer version than coordination has: coordination's database has been put back. */
  'OWNER_AHEAD',
  'GRANT_CONFLICT',
  'ORGANISATION_NOT_LISTED',
] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

export const deliveryStates = ['DELIVERED', 'WAITING', 'FAILING', 'NOT_NEEDED'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What is known of a grant at its owner. */
export interface DeliveryRecord {
  readonly acknowledgedVersion: number | null;
  readonly acknowledgedAt: Date | null;
  /** Since the last acknowledgement. */
  readonly attempts: number;
  readonly lastAttemptAt: Date | null;
  readonly lastFault: DeliveryFault | null;
}

type Delivered = Pick<ConsentGrant, 'version' | 'signers' | 'withdrawnAt' | 'withdrawnCategories'>;

/** Every version from the first signature on, and every withdrawal: before that the family has said nothing to the owner. */
export const needsDelivery = ({ signers, withdrawnAt, withdrawnCategories }: Omit<Delivered, 'version'>): boolean =>
  withdrawnAt !== null || withdrawnCategories.length > 0 || signers.some(({ signedAt }) => signedAt !== null);

export const isAcknowledged = (
  { version }: { readonly version: number },
  record: DeliveryRecord | undefined,
): boolean => (record?.acknowledgedVersion ?? 0) >= version;

/** A failure or two mends itself; then somebody should look. */
const attemptsUntilFailing = 3;

export function deliveryState(grant: Delivered, record: DeliveryRecord | undefined): DeliveryState {
  if (isAcknowledged(grant, record)) return 'DELIVERED';
  if (!needsDelivery(grant)) return 'NOT_NEEDED';
  return record !== undefined && isFailing(record) ? 'FAILING' : 'WAITING';
}

export const isFailing = ({ attempts, lastFault }: Pick<DeliveryRecord, 'attempts' | 'lastFault'>): boolean =>
  lastFault !== null && (attempts >= attemptsUntilFailing || isForPeople(lastFault));

/** The same condition for the operator's count, over rows of `grant_delivery`. */
export const failingCondition = `last_fault is not null and (attempts >= ${String(attemptsUntilFailing)} or last_fault in ('GRANT_CONFLICT', 'OWNER_AHEAD'))`;

/** Only people can mend it. */
const isForPeople = (fault: DeliveryFault): boolean => fault === 'GRANT_CONFLICT' || fault === 'OWNER_AHEAD';

const longestWaitSeconds = 60;
const waitForPeopleSeconds = 3_600;

/** 1, 2, 4 … 60 seconds, for ever; what only people can mend is tried once an hour. */
export const secondsUntilNextAttempt = (failures: number, fault: DeliveryFault): number =>
  isForPeople(fault) ? waitForPeopleSeconds : Math.min(longestWaitSeconds, 2 ** Math.min(failures - 1, 16));
