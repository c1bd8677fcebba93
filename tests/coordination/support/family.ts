// A family with a case, as a test wants it: whoever takes part, whatever has been signed.
import { randomUUID } from 'node:crypto';
import {
  CaseEntity,
  CaseOrganisationEntity,
  ConsultationEntity,
  ParticipantEntity,
} from '@hlt/coordination/cases/case.entity.ts';
import type { CaseKind, CaseRole } from '@hlt/coordination/cases/case-words.ts';
import { ChildEntity, GuardianEntity } from '@hlt/coordination/cases/child.entity.ts';
import { signConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { makeConsent, type ConsentForm } from '@hlt/coordination/consents/make-consent.writer.ts';
import { AgendaItemEntity, MeetingEntity } from '@hlt/coordination/meetings/meeting.entity.ts';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import { categoriesOf, discloserOf, type SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { TokenWish } from '../../support/identity.ts';
import { organisationNumberOf, sectorOf } from './organisations.ts';
import type { World } from './world.ts';

export const days = (count: number, from: Date = new Date()): Date => new Date(from.getTime() + count * 86_400_000);

/** Test numbers of the tax authority (birth number 238 or 239), each used once; of people older than anybody in the demo. */
let serial = 0;
export function testPersonalNumber(): string {
  serial += 1;
  const born = new Date(Date.UTC(1922, 0, 1 + serial));
  const nine = `${born.toISOString().slice(2, 10).replaceAll('-', '')}238`;
  return `${born.toISOString().slice(0, 10).replaceAll('-', '')}238${String(luhnDigit(nine))}`;
}

const luhnDigit = (nine: string): number => {
  const sum = [...nine].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

export interface StaffWish {
  readonly organisationId: string;
  readonly role?: CaseRole;
  readonly accessFrom?: Date;
  readonly accessUntil?: Date;
  readonly steppedAside?: boolean;
}

export interface CaseWish {
  readonly kind?: CaseKind;
  readonly staff?: readonly StaffWish[];
  readonly organisations?: readonly { id: string; steppedAside?: boolean }[];
  readonly guardians?: number;
  readonly protectedChild?: boolean;
  readonly protectedGuardian?: boolean;
  readonly closed?: boolean;
  /** Opens and closes, for each meeting. */
  readonly meetings?: readonly (readonly [Date, Date])[];
}

export interface MadeCase {
  readonly id: string;
  readonly childId: string;
  readonly childNumber: string;
  readonly guardianIds: readonly string[];
  readonly guardianNumbers: readonly string[];
  /** The token of each of `staff`. */
  readonly staff: readonly TokenWish[];
  readonly personIds: readonly string[];
  /** The token of each guardian. */
  readonly guardians: readonly TokenWish[];
}

const defaultStaff: readonly StaffWish[] = [
  { organisationId: 'umea-skola', role: 'COORDINATOR' },
  { organisationId: 'umea-socialtjanst' },
  { organisationId: 'region-vasterbotten' },
];

export async function makeCase(world: Pick<World, 'coordination'>, wish: CaseWish = {}): Promise<MadeCase> {
  const em = world.coordination.fork();
  const {
    kind = 'IDENTIFIED',
    staff = defaultStaff,
    guardians: guardianCount = 2,
    meetings = [[days(-1), days(30)]],
  } = wish;
  const id = randomUUID();
  const childId = randomUUID();
  const childNumber = testPersonalNumber();
  const guardianNumbers = Array.from({ length: guardianCount }, testPersonalNumber);
  const guardianIds = guardianNumbers.map(() => randomUUID());
  const identified = kind === 'IDENTIFIED';
  if (identified) {
    await em.insert(ChildEntity, {
      id: childId,
      givenName: 'Alva',
      familyName: 'Testsson',
      birthDate: '2016-03-14',
      personalIdentityNumber: childNumber,
      municipalityCode: '2480',
      schoolUnitId: 'umea-bjorkskolan',
      protectedIdentity: wish.protectedChild ?? false,
    });
    for (const [index, personalIdentityNumber] of guardianNumbers.entries()) {
      const names = { givenName: `Förälder${String(index + 1)}`, familyName: 'Testsson' };
      const protectedIdentity = index === 0 && (wish.protectedGuardian ?? false);
      await em.insert(GuardianEntity, {
        id: guardianIds[index] ?? '',
        childId,
        ...names,
        personalIdentityNumber,
        protectedIdentity,
      });
    }
  }
  await em.insert(CaseEntity, {
    id,
    kind,
    status: wish.closed ? 'CLOSED' : 'OPEN',
    purpose: 'HLT_MEETING',
    teamId: 'hlt-umea',
    childId: identified ? childId : null,
    raisedAt: days(-10),
    closedAt: wish.closed ? days(-1) : null,
    closingReason: wish.closed ? 'GOALS_MET' : null,
  });
  if (kind === 'DE_IDENTIFIED') {
    await em.insert(ConsultationEntity, {
      caseId: id,
      ageBand: 'AGE_6_9',
      sector: 'SCHOOL',
      cause: 'Skolfrånvaro',
      question: 'Hur kan vi möta en elev som inte vill gå till skolan?',
    });
  }
  const organisations =
    wish.organisations ?? [...new Set(staff.map(({ organisationId }) => organisationId))].map((one) => ({ id: one }));
  for (const organisation of organisations) {
    await em.insert(CaseOrganisationEntity, {
      caseId: id,
      organisationId: organisation.id,
      invited: false,
      steppedAsideAt: 'steppedAside' in organisation && organisation.steppedAside ? days(-1) : null,
    });
  }
  const personIds: string[] = [];
  for (const one of staff) personIds.push(await addStaff(world, id, one));
  for (const [accessOpensAt, accessClosesAt] of meetings) {
    const meetingId = randomUUID();
    const times = { startsAt: days(3), endsAt: days(3.1) };
    await em.insert(MeetingEntity, { id: meetingId, teamId: 'hlt-umea', ...times, form: 'DIGITAL', place: null });
    await em.insert(AgendaItemEntity, { caseId: id, meetingId, accessOpensAt, accessClosesAt });
  }
  return {
    id,
    childId,
    childNumber,
    guardianIds,
    guardianNumbers,
    personIds,
    staff: staff.map(({ organisationId, role }, index) => ({
      subject: `subject-${personIds[index] ?? ''}`,
      roles: [role === 'COORDINATOR' ? 'COORDINATOR' : 'PROFESSIONAL'],
      organisationNumber: organisationNumberOf(organisationId),
    })),
    guardians: guardianNumbers.map((personalIdentityNumber, index) => ({
      subject: `subject-${guardianIds[index] ?? ''}`,
      roles: ['GUARDIAN'],
      personalIdentityNumber,
    })),
  };
}

/** One more person with a place in a case; answers with the person's id. */
export async function addStaff(world: Pick<World, 'coordination'>, caseId: string, wish: StaffWish): Promise<string> {
  const personId = randomUUID();
  await world.coordination.fork().insert(PersonEntity, {
    id: personId,
    subject: `subject-${personId}`,
    givenName: 'Kim',
    familyName: 'Kollega',
    teamId: 'hlt-umea',
    organisationId: wish.organisationId,
    profession: 'skolkurator',
    unitId: null,
  });
  await givePlace(world, caseId, personId, wish);
  return personId;
}

export async function givePlace(
  world: Pick<World, 'coordination'>,
  caseId: string,
  personId: string,
  wish: StaffWish,
): Promise<void> {
  const {
    organisationId,
    role = 'MEMBER',
    accessFrom = days(-30),
    accessUntil = days(60),
    steppedAside = false,
  } = wish;
  await world.coordination.fork().insert(ParticipantEntity, {
    id: randomUUID(),
    caseId,
    personId,
    role,
    organisationId,
    sector: sectorOf(organisationId),
    profession: 'skolkurator',
    unitId: null,
    accessFrom,
    accessUntil,
    steppedAsideAt: steppedAside ? days(-1) : null,
  });
}

/** Every discloser of an organisation, with all of its categories. */
export const everythingOf = (organisationId: string): ConsentForm['disclosures'] => {
  const sector = sectorOf(organisationId);
  const units = new Set(categoriesOf(sector).map((category) => discloserOf(sector, category) as SecrecyUnit));
  return [...units].map((secrecyUnit) => ({
    organisationId,
    secrecyUnit,
    categories: categoriesOf(sector).filter((category) => discloserOf(sector, category) === secrecyUnit),
    recipients: {
      sectors: ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'],
      organisationIds: [],
      excludedOrganisationIds: [],
    },
  }));
};

export const formFor = (made: MadeCase, changes: Partial<ConsentForm> = {}): ConsentForm => ({
  caseId: made.id,
  childId: made.childId,
  purpose: 'HLT_MEETING',
  language: 'sv',
  interpreter: false,
  textVersion: '2026-1',
  registrarId: made.personIds[0] ?? '',
  registeredAt: days(-5),
  validFrom: days(-5),
  validUntil: days(200),
  disclosures: ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'].flatMap(everythingOf),
  guardianIds: made.guardianIds,
  childSigns: false,
  exception: null,
  ...changes,
});

type ConsentWish = Partial<ConsentForm> & { signatures?: number; delivered?: boolean };

/** Makes the consent, lets the first `signatures` guardians sign, and delivers it; all of them, and at once, unless told. */
export async function consent(
  world: Pick<World, 'coordination'>,
  made: MadeCase,
  { signatures = made.guardianIds.length, delivered = true, ...changes }: ConsentWish = {},
): Promise<readonly string[]> {
  const { grantIds } = await makeConsent(world.coordination.fork(), formFor(made, changes));
  for (const guardianId of made.guardianIds.slice(0, signatures)) {
    await signConsent(world.coordination.changes(), {
      grantIds,
      signer: { guardianId },
      at: days(-4),
      method: 'PAPER',
    });
  }
  if (delivered) await world.coordination.owners.deliveries.deliverDue();
  return grantIds;
}
