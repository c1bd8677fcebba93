// The demo cases, who takes part in each, and the meeting that has them on its agenda.
import type { EntityManager } from '@mikro-orm/core';
import {
  CaseEntity,
  CaseOrganisationEntity,
  ConsultationEntity,
  ParticipantEntity,
  type CaseOrganisationRow,
  type CaseRow,
  type ParticipantRow,
} from '@hlt/coordination/cases/case.entity.ts';
import { AgendaItemEntity, MeetingEntity } from '@hlt/coordination/meetings/meeting.entity.ts';
import { caseId, demoCases, type DemoCaseKey } from '../../cases.ts';
import { families } from '../../families.ts';
import { demoOrganisations } from '../../organisations.ts';
import { organisationsOf } from '../consents.ts';
import { daysFrom } from '../days.ts';
import { getPersonRow, invitedKey } from './people.seed.ts';

const team = 'hlt-umea';
const members = ['coordinator', 'school', 'social', 'healthcare'];

export async function seedCases(em: EntityManager, now: Date): Promise<void> {
  await em.insertMany(
    CaseEntity,
    demoCases.map(({ key }, index) => caseRow(key, daysFrom(now, -30 - index))),
  );
  await em.insertMany(ConsultationEntity, [consultation]);
  await em.insertMany(CaseOrganisationEntity, organisationRows(now));
  await em.insertMany(ParticipantEntity, participantRows(now));
  await seedMeeting(em, now);
}

const consultation = {
  caseId: caseId('de-identified'),
  ageBand: 'AGE_10_12',
  sector: 'SCHOOL',
  cause: 'Skolfrånvaro',
  question:
    'En elev på mellanstadiet har varit borta mycket under hösten. Vi har pratat med vårdnadshavarna, som vill fundera. ' +
    'Vilka stöd brukar fungera, och hur berättar vi om HLT så att det känns tryggt att tacka ja?',
} as const;

const familyOf = (key: DemoCaseKey): (typeof families)[number] | undefined =>
  families.find(({ caseKey }) => caseKey === key);

function caseRow(key: DemoCaseKey, raisedAt: Date): CaseRow {
  const family = familyOf(key);
  return {
    id: caseId(key),
    kind: family ? 'IDENTIFIED' : key === 'protected' ? 'PROTECTED' : 'DE_IDENTIFIED',
    status: 'OPEN',
    purpose: 'HLT_MEETING',
    teamId: team,
    childId: family?.childId ?? null,
    raisedAt,
    closedAt: null,
    closingReason: null,
    // Both the families' cases and the consultation are on the agenda of the coming meeting.
    stage: family ? 'MEETING_PLANNED' : key === 'protected' ? 'OPENED' : 'DISCUSSED',
    version: 1,
    cause: 'ATTENDANCE',
    raisedBy: 'SCHOOL',
    familyEndsAt: null,
    membersWait: false,
  };
}

/** Domain rule 21: social services of the municipality of registration, and the other school, are invited. */
function organisationRows(now: Date): CaseOrganisationRow[] {
  const taking = families.flatMap(({ caseKey }) =>
    organisationsOf(caseKey).map((organisationId) => ({
      caseId: caseId(caseKey),
      organisationId,
      invited: organisationId.startsWith('vannas'),
      steppedAsideAt: null,
      reason: organisationId.startsWith('vannas-social') ? 'REGISTERED_THERE' : null,
      seatsAside: [],
    })),
  );
  const aside = { caseId: caseId('other-municipality'), organisationId: 'umea-socialtjanst', invited: false };
  return [...taking, { ...aside, steppedAsideAt: daysFrom(now, -20), reason: 'REGISTERED_ELSEWHERE', seatsAside: [] }];
}

const places = demoCases.flatMap(({ key }) => {
  const keys = key === 'protected' ? members.slice(0, 1) : members;
  return [...keys, ...(key === 'other-municipality' ? [invitedKey] : [])].map((person) => ({ key, person }));
});

/** Of a person's place in a case. */
export function placeId(key: DemoCaseKey, person: string): string {
  const index = places.findIndex((place) => place.key === key && place.person === person);
  if (index === -1) throw new Error(`${person} has no place in the demo case ${key}.`);
  return `9a270000-0000-4000-8000-00000000${String(index + 1).padStart(4, '0')}`;
}

function participantRows(now: Date): ParticipantRow[] {
  return places.map(({ key, person }) => {
    const { id, organisationId, profession, unitId } = getPersonRow(person);
    const isAside = key === 'other-municipality' && person === 'social';
    return {
      id: placeId(key, person),
      caseId: caseId(key),
      personId: id,
      role: person === 'coordinator' ? 'COORDINATOR' : person === invitedKey ? 'INVITED' : 'MEMBER',
      organisationId,
      sector: demoOrganisations.find((organisation) => organisation.id === organisationId)?.sector ?? 'SCHOOL',
      profession,
      unitId: unitId ?? null,
      accessFrom: daysFrom(now, -30),
      accessUntil: daysFrom(now, 180),
      steppedAsideAt: isAside ? daysFrom(now, -20) : null,
    };
  });
}

async function seedMeeting(em: EntityManager, now: Date): Promise<void> {
  const startsAt = meetingAfter(now);
  const id = '3ee70001-0000-4000-8000-000000000001';
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
  await em.insertMany(MeetingEntity, [
    { id, teamId: team, startsAt, endsAt, form: 'IN_ROOM', place: 'Elevhälsans mötesrum, Björkskolan' },
  ]);
  const cases = demoCases.filter(({ key }) => key !== 'protected');
  await em.insertMany(
    AgendaItemEntity,
    cases.map(({ key }) => ({
      caseId: caseId(key),
      meetingId: id,
      accessOpensAt: daysFrom(now, -14),
      accessClosesAt: daysFrom(now, 120),
    })),
  );
}

/** The team meets on Tuesdays at noon, Greenwich time; this meeting is at least three days off. */
function meetingAfter(now: Date): Date {
  const tuesday = 2;
  const earliest = daysFrom(now, 3);
  const startsAt = daysFrom(earliest, (tuesday - earliest.getUTCDay() + 7) % 7);
  startsAt.setUTCHours(12, 0, 0, 0);
  return startsAt;
}
