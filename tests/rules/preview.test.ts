// What a preview keeps from the staff who looks, and how it stands in the log as whom was looked.
import { describe, expect, test } from 'vitest';
import { categoriesOf, type Category } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { keptFromPreview, previewedAs, readPreviewedAs } from '@hlt/shared/preview/preview.rules.ts';
import type { VerifiedReceipt } from '@hlt/shared/receipt/verified-receipt.ts';
import { grant, now, receipt } from './families.ts';

const teacher = {
  subject: 'a-teacher',
  issuer: 'https://id.example',
  roles: ['PROFESSIONAL'],
  organisationNumber: '2120002627',
  organisationUnit: 'Björkskolan',
  personalIdentityNumber: null,
  expiresAt: now,
} as const;
const looking = {
  caller: teacher,
  staff: { organisationNumber: '2120002627', units: { SCHOOL: ['Björkskolan'] } },
  sector: 'SCHOOL',
  now,
} as const;
const own = receipt({ act: { organisation: 'umea-skola', sector: 'SCHOOL' } });
const [details] = own.authorization_details;
const preview = { ...own, authorization_details: [{ ...details, recipient: receipt().act }] } as VerifiedReceipt;
const kept = (grants: readonly ConsentGrant[] = [], who = looking): readonly Category[] => [
  ...keptFromPreview(preview, grants, who),
];
const medical = ['SCHOOL_HEALTH_VISIT', 'GROWTH_SCREENING', 'VACCINATION_STATUS'] as const;

describe('a preview', () => {
  test('keeps the categories of the organisation’s other unit from who looks', () => {
    expect(kept()).toEqual(medical);
  });

  test('of somebody who is nobody’s staff keeps everything', () => {
    expect(kept([], { ...looking, caller: { ...teacher, organisationUnit: 'Granskolan' } } as never)).toEqual(
      categoriesOf('SCHOOL'),
    );
  });

  test('keeps nothing that the family’s consent opens to them too, by a grant that the receipt names', () => {
    const toSchool = {
      categories: ['SCHOOL_HEALTH_VISIT'],
      secrecyUnit: 'STUDENT_HEALTH_MEDICAL',
      recipients: { sectors: ['SCHOOL'], organisationIds: [], excludedOrganisationIds: [] },
    } as const;
    const rest = medical.slice(1);
    expect(kept([grant(toSchool)])).toEqual(rest);
    expect(kept([grant({ ...toSchool, withdrawnAt: now })])).toEqual(medical);
    expect(kept([grant({ ...toSchool, id: '44444444-4444-4444-8444-444444444444' })])).toEqual(medical);
    const second = { id: '44444444-4444-4444-8444-444444444444', version: 1 };
    const two = { ...preview, grants: [second, ...preview.grants] } as VerifiedReceipt;
    expect([...keptFromPreview(two, [grant(toSchool)], looking)]).toEqual(rest);
  });

  test('is none when the caller looks as themselves', () => {
    expect(keptFromPreview(own, [], looking).size).toBe(0);
  });
});

describe('as whom, in the log', () => {
  const { act } = receipt();
  test('is role, organisation and profession, and is read back', () => {
    expect(previewedAs(act)).toBe('PROFESSIONAL / umea-socialtjanst / socialsekreterare');
    expect(readPreviewedAs(previewedAs(act))).toEqual({
      role: 'PROFESSIONAL',
      organisation: 'umea-socialtjanst',
      profession: 'socialsekreterare',
    });
  });
  test('is a guardian without a profession', () => {
    expect(previewedAs({ ...act, role: 'GUARDIAN', organisation: 'guardian', profession: null })).toBe(
      'GUARDIAN / guardian',
    );
    expect(readPreviewedAs('GUARDIAN / guardian').profession).toBeNull();
  });
  test('keeps a profession that has a stroke in its name, and reads what is less than whole', () => {
    expect(readPreviewedAs('MEMBER / a / kurator / coach').profession).toBe('kurator / coach');
    expect(readPreviewedAs('MEMBER')).toEqual({ role: 'MEMBER', organisation: null, profession: null });
  });
});
