// The demo consents show what the cases say they show, by the same rules that the owners decide with.
import { describe, expect, it } from 'vitest';
import { grantState } from '@hlt/shared/consent/grant-state.ts';
import { caseId, type DemoCaseKey } from '@hlt/demo/cases.ts';
import { demoGrants } from '@hlt/demo/seed/consents.ts';
import { categories, categoriesOf } from '@hlt/shared/consent/category.ts';

const now = new Date('2026-11-21T12:00:00Z');
const grants = demoGrants(now).map((grant) => ({ ...grant, childPseudonym: 'pseudonym' }));
const of = (key: DemoCaseKey): typeof grants => grants.filter((grant) => grant.caseId === caseId(key));

describe('the demo consents', () => {
  it.each([
    ['full', 'ACTIVE'],
    ['one-guardian', 'WAITING_FOR_OTHER_GUARDIAN'],
    ['partial', 'ACTIVE'],
    ['withdrawn', 'WITHDRAWN'],
    ['expired', 'EXPIRED'],
    ['two-schools', 'ACTIVE'],
    ['other-municipality', 'ACTIVE'],
  ] as const)('every grant of %s is %s', (key, state) => {
    expect(of(key).length).toBeGreaterThan(0);
    expect(new Set(of(key).map((grant) => grantState(grant, now)))).toEqual(new Set([state]));
  });

  it('full has one grant for each discloser, and together they name every category', () => {
    expect(of('full').map(({ organisationId, secrecyUnit }) => `${organisationId} ${secrecyUnit}`)).toEqual([
      'umea-skola SCHOOL',
      'umea-skola STUDENT_HEALTH_MEDICAL',
      'umea-socialtjanst SOCIAL_SERVICES',
      'region-vasterbotten HEALTHCARE',
    ]);
    expect(new Set(of('full').flatMap((grant) => grant.categories))).toEqual(new Set(categories));
  });

  it('partial names some categories and excludes one recipient', () => {
    for (const grant of of('partial')) {
      expect(grant.recipients.excludedOrganisationIds).toEqual(['umea-socialtjanst']);
      expect(grant.categories.length).toBeLessThan(categoriesOf('SOCIAL_SERVICES').length);
    }
  });

  it('two-schools has grants of two school authorities', () => {
    const schools = of('two-schools').filter(({ secrecyUnit }) => secrecyUnit === 'SCHOOL');
    expect(schools.map(({ organisationId }) => organisationId)).toEqual(['umea-skola', 'vannas-skola']);
  });

  it('other-municipality has the social services of the municipality of registration', () => {
    const social = of('other-municipality').filter(({ secrecyUnit }) => secrecyUnit === 'SOCIAL_SERVICES');
    expect(social.map(({ organisationId }) => organisationId)).toEqual(['vannas-socialtjanst']);
  });

  it('de-identified and protected have none', () => {
    expect([...of('de-identified'), ...of('protected')]).toEqual([]);
  });

  it('every grant has an id of its own', () => {
    expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
  });
});
