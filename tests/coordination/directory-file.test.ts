// The operator's directory file: how units, teams, contacts and the first coordinators of an installation get in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MunicipalityEntity } from '@hlt/coordination/directory/municipality.entity.ts';
import { OrganisationEntity } from '@hlt/coordination/directory/organisation.entity.ts';
import { runDirectoryCommand, type DirectoryOutcome } from '@hlt/coordination/directory/run-directory-command.ts';
import { PersonEntity } from '@hlt/coordination/people/person.entity.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();
const write = (file: unknown, dryRun = false): Promise<DirectoryOutcome> =>
  runDirectoryCommand(typeof file === 'string' ? file : JSON.stringify(file), em(), { dryRun });

const coordinator = {
  ...{ subject: 'sorsele-1', givenName: 'Elin', familyName: 'Åström', profession: 'rektor' },
  ...{
    organisationId: 'sorsele-friskola',
    unitId: 'sorsele-fjallskolan',
    teamId: 'hlt-sorsele-2',
    teamRole: 'COORDINATOR',
  },
};
const file = {
  municipalities: [{ code: '2422', ageLimit: 17, small: true, retentionMonths: 36, schoolCallsPlan: false }],
  organisations: [
    { id: 'sorsele-skola', connected: true },
    { id: 'sorsele-friskola', name: 'Fjällets friskola', sector: 'SCHOOL', municipalityCode: '2422' },
  ],
  units: [
    {
      ...{ id: 'sorsele-fjallskolan', name: 'Fjällskolan', kind: 'SCHOOL', organisationId: 'sorsele-friskola' },
      ...{ municipalityCode: '2422', inHlt: false },
    },
  ],
  teams: [{ id: 'hlt-sorsele-2', name: 'HLT-team Sorsele 2', municipalityCode: '2422' }],
  contacts: [
    {
      ...{ id: 'sorsele-kurator', name: 'Kurator', sector: 'SCHOOL', organisationId: 'sorsele-skola' },
      ...{ municipalityCode: '2422', email: 'kurator@sorsele.example' },
    },
  ],
  people: [coordinator],
};

describe('a directory file', () => {
  it('says what is wrong with it, each with its place, and writes nothing', async () => {
    const wrong = { ...file, people: [{ ...coordinator, teamId: 'nowhere', givenName: ' ' }], extra: [] };
    const { ok, lines } = await write(wrong);
    expect(ok).toBe(false);
    expect(lines.join('\n')).toMatch(/people\.0\.givenName/);
    expect(lines.join('\n')).toMatch(/extra/);
    const unknown = await write({ ...file, people: [{ ...coordinator, teamId: 'nowhere', processAreaId: 'mars' }] });
    expect(unknown.lines).toEqual([
      'people.0.teamId: there is no team nowhere.',
      'people.0.processAreaId: there is no process_area mars.',
    ]);
    const nameless = await write({ organisations: [{ id: 'somebody-new' }] });
    expect(nameless.lines[0]).toContain('a new one needs name and sector');
    expect((await write('{')).lines[0]).toContain('the file');
    expect((await write(file, true)).lines[0]).toContain('Nothing was written');
    expect(await em().count(PersonEntity, { subject: 'sorsele-1' })).toBe(0);
  });

  it('gives an installation its teams and people, who can work at once', async () => {
    expect((await write(file)).ok).toBe(true);
    expect(await em().findOneOrFail(PersonEntity, { subject: 'sorsele-1' })).toMatchObject({ teamRole: 'COORDINATOR' });
    expect(await em().findOneOrFail(MunicipalityEntity, { code: '2422' })).toMatchObject({
      ...{ ageLimit: 17, small: true, retentionMonths: 36, name: 'Sorsele' },
    });
    expect(await em().findOneOrFail(OrganisationEntity, { id: 'sorsele-skola' })).toMatchObject({ connected: true });
    const { body } = await world.ask(
      { subject: 'sorsele-1', roles: ['COORDINATOR'] },
      '{ me { name team { id } organisation { name } } }',
    );
    expect(body.data.me).toEqual({
      ...{ name: 'Elin Åström', team: { id: 'hlt-sorsele-2' }, organisation: { name: 'Fjällets friskola' } },
    });
  });

  it('written again changes what it says and leaves the rest', async () => {
    await write(file);
    const { id } = await em().findOneOrFail(PersonEntity, { subject: 'sorsele-1' });
    await write({ people: [{ ...coordinator, familyName: 'Öberg', receivesInvitations: true }] });
    expect(await em().findOneOrFail(PersonEntity, { id })).toMatchObject({
      familyName: 'Öberg',
      receivesInvitations: true,
    });
    const friskola = file.organisations[1];
    await write({ organisations: [{ ...friskola, connected: true }] });
    await write({ organisations: [friskola] });
    expect(await em().findOneOrFail(OrganisationEntity, { id: 'sorsele-friskola' })).toMatchObject({ connected: true });
    await write({ municipalities: [{ code: '2422', small: false }] });
    expect(await em().findOneOrFail(MunicipalityEntity, { code: '2422' })).toMatchObject({
      small: false,
      ageLimit: 17,
    });
  });
});
