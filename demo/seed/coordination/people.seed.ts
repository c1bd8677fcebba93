// Those who work in the two demo teams, as coordination knows them.
import type { EntityManager } from '@mikro-orm/core';
import { PersonEntity, type PersonRow } from '@hlt/coordination/people/person.entity.ts';
import { people, subjectOf, type DemoPerson } from '../../people.ts';
import { units } from '../../units.ts';

const teams: Readonly<Record<string, string>> = {
  coordinator: 'hlt-umea',
  school: 'hlt-umea',
  social: 'hlt-umea',
  healthcare: 'hlt-umea',
  'other-team': 'hlt-vannas',
};

/** They answer invitations to their organisation. */
const receivers = ['social', 'healthcare', 'other-team'];

/** Invited in case other-municipality; nobody signs in as her. */
export const invitedKey = 'invited-social';
const invited: PersonRow = {
  id: 'be050099-0000-4000-8000-000000000099',
  subject: subjectOf(invitedKey),
  givenName: 'Ingela',
  familyName: 'Dahlgren',
  profession: 'socialsekreterare',
  organisationId: 'vannas-socialtjanst',
  unitId: units.otherSocialServices.id,
  teamId: 'hlt-vannas',
  teamRole: 'MEMBER',
  receivesInvitations: true,
  processAreaId: null,
};

const staff = people.filter((person: DemoPerson) => person.organisationId !== null);
const personRows: readonly PersonRow[] = [...staff.map(toRow), invited];

export function getPersonRow(key: string): PersonRow {
  const row = personRows.find(({ subject }) => subject === subjectOf(key));
  if (row === undefined) throw new Error(`The demo has no person ${key} in a team.`);
  return row;
}

export const seedPeople = async (em: EntityManager): Promise<void> => {
  await em.insertMany(PersonEntity, [...personRows]);
};

function toRow(person: DemoPerson, index: number): PersonRow {
  const [givenName = '', familyName = ''] = person.name.split(' ');
  return {
    id: `be05000${index + 1}-0000-4000-8000-00000000000${index + 1}`,
    subject: subjectOf(person.key),
    givenName,
    familyName,
    profession: person.profession ?? '',
    organisationId: person.organisationId ?? '',
    unitId: person.unit?.id ?? null,
    teamId: teams[person.key] ?? null,
    teamRole: person.role === 'COORDINATOR' ? 'COORDINATOR' : 'MEMBER',
    receivesInvitations: receivers.includes(person.key),
    processAreaId: person.role === 'PROCESS_LEADER' ? 'umea-kommun' : null,
  };
}
