// A case's id as a client gives it, and the one answer about every case that is not there for the caller (attack 10).
import { HubError } from '@hlt/shared/errors.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function caseIdFrom(given: string): string {
  const id = given.toLowerCase();
  if (!uuid.test(id)) {
    throw new HubError(
      'BAD_USER_INPUT',
      'The case id must be a UUID, for example 3f0c8a52-1b7e-4d2a-9c64-5e8f7a6b1c2d. Take it from myCases or from your coordinator.',
    );
  }
  return id;
}

export const caseNotFound = (): HubError =>
  new HubError(
    'CASE_NOT_FOUND',
    'There is no such case, or you have no place in it. Check the id, or ask the coordinator to give you a place.',
  );
