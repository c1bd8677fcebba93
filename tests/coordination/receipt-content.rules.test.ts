// What a receipt says: for whom, of which case, by which grants, and only the categories that they open.
import { describe, expect, test } from 'vitest';
import type { StaffPlace } from '@hlt/coordination/cases/may-open-case.rules.ts';
import {
  actorOf,
  detailsFor,
  familyActor,
  grantsFor,
  receiptContent,
  type ReceiptSubject,
} from '@hlt/coordination/receipts/receipt-content.rules.ts';
import type { Caller } from '@hlt/service/caller/caller.ts';
import { caseId, days, grant, now, school } from '../rules/families.ts';

const caller = { subject: 'demo-social' } as Caller;
const seat: StaffPlace = {
  as: 'STAFF',
  role: 'MEMBER',
  organisationId: 'umea-socialtjanst',
  organisationNumber: null,
  sector: 'SOCIAL_SERVICES',
  profession: 'socialsekreterare',
  unitId: 'unit-1',
  window: { from: now, until: now },
  steppedAside: false,
};
const member = actorOf(caller, seat);
const subject: ReceiptSubject = {
  caseId,
  purpose: 'HLT_MEETING',
  organisation: { id: school, sector: 'SCHOOL' },
  grants: [grant()],
  childPseudonym: 'pseudonym-a',
};
const view = { for: 'VIEW' } as const;

describe('the actor', () => {
  test('is a member or an invited one as a professional, and a coordinator as such', () => {
    expect(member).toEqual({
      sub: 'demo-social',
      organisation: 'umea-socialtjanst',
      sector: 'SOCIAL_SERVICES',
      role: 'PROFESSIONAL',
      profession: 'socialsekreterare',
      unit: 'unit-1',
    });
    expect(actorOf(caller, { ...seat, role: 'INVITED' }).role).toBe('PROFESSIONAL');
    expect(actorOf(caller, { ...seat, role: 'COORDINATOR' }).role).toBe('COORDINATOR');
  });
  test('is a guardian of no organisation, sector, profession or unit', () => {
    const guardian = {
      sub: 'demo-social',
      organisation: 'guardian',
      sector: null,
      role: 'GUARDIAN',
      profession: null,
      unit: null,
    };
    expect(actorOf(caller, { as: 'GUARDIAN', guardianId: 'guardian-1' })).toEqual(guardian);
    expect(familyActor('demo-social', 'CHILD')).toEqual({ ...guardian, role: 'CHILD' });
  });
});

describe('the details', () => {
  const about = { case: caseId, purpose: 'HLT_MEETING' };
  const opened = ['ATTENDANCE_SUMMARY', 'SUPPORT_ADJUSTMENTS'];
  test('of a view name the categories that the grants open to the caller, and no recipient', () => {
    expect(detailsFor(subject, member, view, now)).toEqual({ type: 'hlt-release', ...about, categories: opened });
    const withdrawn = { ...subject, grants: [grant({ withdrawnAt: now })] };
    expect(detailsFor(withdrawn, member, view, now).categories).toEqual([]);
  });
  test('of a preview name those that are open to the one as whom it is seen', () => {
    const teacher = { ...member, organisation: school, sector: 'SCHOOL' } as const;
    expect(detailsFor(subject, teacher, view, now).categories).toEqual([]);
    const preview = { for: 'PREVIEW', recipient: member } as const;
    expect(detailsFor(subject, teacher, preview, now)).toEqual({
      type: 'hlt-release',
      ...about,
      categories: opened,
      recipient: member,
    });
    expect(detailsFor(subject, member, { ...preview, recipient: teacher }, now).categories).toEqual([]);
  });
  test('of an account name no category, and what the places are called', () => {
    const names = { organisations: { [school]: 'Umeå skola' }, units: {} };
    expect(detailsFor(subject, member, { for: 'ACCOUNT', names, grants: [] }, now)).toEqual({
      type: 'hlt-account',
      ...about,
      categories: [],
      names,
    });
  });
});

describe('the grants', () => {
  const id = (index: number): string => `33333333-3333-4333-8333-3333333333${String(index).padStart(2, '0')}`;
  test('are told by id and version, those that last longest first', () => {
    const grants = [5, 50, 20].map((until, index) => grant({ id: id(index), version: 2, validUntil: days(until) }));
    expect(grantsFor({ ...subject, grants }, view)).toEqual([1, 2, 0].map((index) => ({ id: id(index), version: 2 })));
  });
  test('of an account are those that it was asked with', () => {
    const grants = [{ id: id(9), version: 4 }];
    const names = { organisations: {}, units: {} };
    expect(grantsFor(subject, { for: 'ACCOUNT', names, grants })).toEqual(grants);
  });
  test('are fifty at most', () => {
    const grants = Array.from({ length: 51 }, (_, index) => ({ id: id(index), version: 1 }));
    const issue = { issuer: 'https://c.example', receiptId: 'jti-1', transactionId: 'txn-1', decisionId: 'decision-1' };
    const details = detailsFor(subject, member, view, now);
    expect(receiptContent(subject, member, details, grants, issue)).toEqual({
      iss: 'https://c.example',
      aud: school,
      sub: 'pseudonym-a',
      jti: 'jti-1',
      txn: 'txn-1',
      act: member,
      authorization_details: [details],
      grants: grants.slice(0, 50),
      decision_ref: 'decision-1',
    });
  });
});
