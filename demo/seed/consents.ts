// What each demo family has signed: one form, one grant for each discloser (domain rule 6). Coordination is seeded with it and
// delivers it to the owners.
import { categoriesOf, discloserOf, sectors, type Category, type SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { ConsentGrant, Signer } from '@hlt/shared/consent/grant.ts';
import { caseId, demoCases } from '../cases.ts';
import { families, type DemoFamily } from '../families.ts';
import { demoOrganisations, type DemoOrganisationId } from '../organisations.ts';
import { daysFrom } from './days.ts';

export type DemoGrant = Omit<ConsentGrant, 'childPseudonym'>;

interface Wish {
  /** The organisations that take part and disclose. */
  readonly organisationIds: readonly DemoOrganisationId[];
  /** Every category of the unit unless told. */
  readonly onlyCategories?: readonly Category[];
  readonly excludedOrganisationIds?: readonly DemoOrganisationId[];
  readonly changes?: (now: Date) => Partial<DemoGrant>;
  /** How many of the guardians have signed; all unless told. */
  readonly signatures?: number;
  /** When it was signed; three weeks ago unless told. */
  readonly signedDaysAgo?: number;
}

const usualDaysAgo = 21;

const inUmea = ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'] as const;

/** What is special about each case; the rest is the same for all. */
const wishes: Record<DemoFamily['caseKey'], Wish> = {
  full: { organisationIds: inUmea },
  'one-guardian': { organisationIds: inUmea, signatures: 1 },
  partial: {
    organisationIds: inUmea,
    onlyCategories: [
      'SCHOOL_PLACEMENT',
      'ATTENDANCE_SUMMARY',
      'SUPPORT_ADJUSTMENTS',
      'OPEN_SUPPORT',
      'LISTED_CARE_UNIT',
      'CHILD_HEALTH_VISITS',
    ],
    excludedOrganisationIds: ['umea-socialtjanst'],
  },
  withdrawn: { organisationIds: inUmea, changes: (now) => ({ version: 2, withdrawnAt: daysFrom(now, -2) }) },
  expired: {
    organisationIds: inUmea,
    signedDaysAgo: 395,
    changes: (now) => ({ validUntil: daysFrom(now, -30) }),
  },
  'two-schools': { organisationIds: ['umea-skola', 'vannas-skola', 'umea-socialtjanst', 'region-vasterbotten'] },
  'other-municipality': { organisationIds: ['umea-skola', 'vannas-socialtjanst', 'region-vasterbotten'] },
};

export const organisationsOf = (key: DemoFamily['caseKey']): readonly DemoOrganisationId[] =>
  wishes[key].organisationIds;

export const demoGrants = (now: Date): DemoGrant[] => families.flatMap((family) => grantsOf(family, now));

/** When the family signed; everything that is not signed then has no signature at all. */
export const signedOn = (key: DemoFamily['caseKey'], now: Date): Date =>
  daysFrom(now, -(wishes[key].signedDaysAgo ?? usualDaysAgo));

function grantsOf(family: DemoFamily, now: Date): DemoGrant[] {
  const {
    organisationIds,
    onlyCategories,
    excludedOrganisationIds = [],
    changes,
    signatures = Infinity,
  } = wishes[family.caseKey];
  const signed = signedOn(family.caseKey, now);
  const signers = family.guardians.map(({ id }, index) => signer(id, index < signatures ? signed : null));
  return organisationIds.flatMap((organisationId) =>
    disclosersIn(organisationId, onlyCategories).map(([secrecyUnit, categories]) => ({
      id: grantId(family, organisationId, secrecyUnit),
      version: 1,
      childId: family.childId,
      caseId: caseId(family.caseKey),
      organisationId,
      secrecyUnit,
      recipients: { sectors, organisationIds: [], excludedOrganisationIds },
      categories,
      purpose: 'HLT_MEETING' as const,
      validFrom: signed,
      validUntil: daysFrom(now, 340),
      signers,
      exception: null,
      withdrawnAt: null,
      withdrawnCategories: [],
      ...changes?.(now),
    })),
  );
}

/** The units of the organisation that disclose anything under this consent, each with its categories. */
function disclosersIn(
  organisationId: DemoOrganisationId,
  only: readonly Category[] | undefined,
): [SecrecyUnit, Category[]][] {
  const sector = demoOrganisations.find(({ id }) => id === organisationId)?.sector ?? 'SCHOOL';
  const byUnit = new Map<SecrecyUnit, Category[]>();
  for (const category of categoriesOf(sector)) {
    const unit = discloserOf(sector, category);
    if (unit === undefined || (only && !only.includes(category))) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), category]);
  }
  return [...byUnit];
}

const signer = (id: string, signedAt: Date | null): Signer => ({
  id,
  capacity: 'GUARDIAN',
  signedAt,
  refusedAt: null,
  method: signedAt === null ? null : 'ELECTRONIC',
});

const units: readonly SecrecyUnit[] = ['SCHOOL', 'STUDENT_HEALTH_MEDICAL', 'SOCIAL_SERVICES', 'HEALTHCARE'];

// Fixed, so that both ends have the same: case, organisation and unit in the last digits.
function grantId({ caseKey }: DemoFamily, organisationId: DemoOrganisationId, unit: SecrecyUnit): string {
  const caseNumber = demoCases.findIndex(({ key }) => key === caseKey) + 1;
  const organisationNumber = demoOrganisations.findIndex(({ id }) => id === organisationId) + 1;
  const number = `0${caseNumber}0${organisationNumber}0${units.indexOf(unit) + 1}`;
  return `96a9${number.slice(0, 4)}-0000-4000-8000-000000${number}`;
}
