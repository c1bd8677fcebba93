// The directory: fifteen municipalities, three sectors, whom to turn to; for everyone who is signed in, and without a person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectOrganisations, loadDirectory } from '@hlt/coordination/directory/load-directory.ts';
import { MunicipalityEntity } from '@hlt/coordination/directory/municipality.entity.ts';
import { OrganisationEntity, UnitEntity } from '@hlt/coordination/directory/organisation.entity.ts';
import { ContactEntity } from '@hlt/coordination/directory/team.entity.ts';
import { processMigration } from '@hlt/coordination/process/process.migration.ts';
import { connected, startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

interface Entry {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly email: string;
  readonly sector: string;
  readonly connected: boolean;
  readonly ageLimit: number;
  readonly municipality: Entry | null;
  readonly municipalities: Entry[];
  readonly teams: Entry[];
  readonly contacts: Entry[];
  readonly units: Entry[];
  readonly wayIn: { text: string; reportOfConcern: string; contacts: Entry[] };
}
type Lists = Record<'municipalities' | 'organisations' | 'processAreas' | 'counties', Entry[]>;
type Ones = Record<'organisation' | 'm' | 'unknown', Entry>;

const ask = async (query: string): Promise<Lists & Ones> => {
  const { body } = await world.ask({ subject: 'anyone', roles: ['GUARDIAN'] }, query);
  expect(body.errors).toBeUndefined();
  return body.data as Lists & Ones;
};

describe('the directory', () => {
  it('has the fifteen municipalities of Västerbotten with their codes and age limits', async () => {
    const { municipalities } = await ask('{ municipalities { code name ageLimit } }');
    expect(municipalities.map(({ code, name }) => `${code} ${name}`).sort()).toEqual([
      '2401 Nordmaling',
      '2403 Bjurholm',
      '2404 Vindeln',
      '2409 Robertsfors',
      '2417 Norsjö',
      '2418 Malå',
      '2421 Storuman',
      '2422 Sorsele',
      '2425 Dorotea',
      '2460 Vännäs',
      '2462 Vilhelmina',
      '2463 Åsele',
      '2480 Umeå',
      '2481 Lycksele',
      '2482 Skellefteå',
    ]);
    expect(new Set(municipalities.map(({ ageLimit }) => ageLimit))).toEqual(new Set([16]));
  });

  it('shows every municipality a team, a contact of each sector and the way in', async () => {
    const { municipalities } = await ask(
      '{ municipalities { teams { id } contacts { sector name email } wayIn { text textEnglish reportOfConcern contacts { name } } } }',
    );
    for (const { teams, contacts, wayIn } of municipalities) {
      expect(teams.length).toBeGreaterThan(0);
      expect(contacts.map(({ sector }) => sector).sort()).toEqual(['HEALTHCARE', 'SCHOOL', 'SOCIAL_SERVICES']);
      expect(contacts.map(({ email }) => email).every((email) => email.endsWith('.example'))).toBe(true);
      expect(wayIn.text).toContain('En väg in');
      expect(wayIn.reportOfConcern).toMatch(/orosanmälan direkt till socialtjänsten.*aldrig genom hubben/);
      expect(wayIn.contacts).toHaveLength(3);
    }
  });

  it('shows a school authority and social services for each municipality and one region, and who is connected', async () => {
    const { organisations } = await ask('{ organisations { id sector connected municipality { code } } }');
    expect(organisations).toHaveLength(31);
    const on = organisations.filter((one) => one.connected).map(({ id }) => id);
    expect(on.sort()).toEqual([...connected].sort());
    expect(organisations.filter(({ municipality }) => municipality === null)).toHaveLength(1);
  });

  it('filters by sector and finds one by id, and answers null for an unknown one', async () => {
    const found = await ask(
      '{ organisations(sector: HEALTHCARE) { id } organisation(id: "mala-skola") { name units { kind } } unknown: organisation(id: "x") { id } m: municipality(code: "9999") { name } }',
    );
    expect(found.organisations).toEqual([{ id: 'region-vasterbotten' }]);
    expect(found.organisation.units.map(({ kind }) => kind)).toContain('PRESCHOOL');
    expect([found.unknown, found.m]).toEqual([null, null]);
  });

  it('has the process leaders’ areas, which together cover every municipality', async () => {
    const { processAreas, counties } = await ask(
      '{ processAreas { id name municipalities { code } } counties { code municipalities { code } } }',
    );
    expect(processAreas.map(({ name }) => name).sort()).toEqual(
      ['Länet', 'Skellefteå/Norsjö', 'Södra Lappland', 'Umeå kommun', 'Umeå med krans'].sort(),
    );
    const local = processAreas.filter(({ id }) => id !== 'lanet');
    const covered = new Set(local.flatMap((area) => area.municipalities.map(({ code }) => code)));
    expect(covered.size).toBe(15);
    expect(counties).toMatchObject([{ code: '24' }]);
    expect(counties[0]?.municipalities).toHaveLength(15);
  });

  it('answers every role, with the same number of statements for one municipality as for all', async () => {
    const fields =
      'name teams { name } contacts { name organisation { name } } units { name organisation { name municipality { name } } }';
    for (const roles of [['COORDINATOR'], ['INTEGRATOR'], ['PROCESS_LEADER'], []]) {
      const one = await world.ask({ subject: 'anyone', roles }, `{ municipality(code: "2480") { ${fields} } }`);
      const all = await world.ask({ subject: 'anyone', roles }, `{ municipalities { ${fields} } }`);
      expect(all.body.data.municipalities).toHaveLength(15);
      expect([one.statements, all.statements]).toEqual([1, 1]);
    }
  });
});

describe('“Who do I call?” (domain rule 30)', () => {
  const sectors = ['SCHOOL', 'SOCIAL_SERVICES', 'HEALTHCARE'] as const;
  const fields =
    'sentence sentenceEnglish contacts { name sector email } teams { name } wayIn { text reportOfConcern }';
  interface Answer {
    readonly sentence: string;
    readonly sentenceEnglish: string;
    readonly contacts: Entry[];
    readonly teams: Entry[];
    readonly wayIn: { text: string; reportOfConcern: string };
  }
  const asked = async (questions: Record<string, string>): Promise<Record<string, Answer>> =>
    (await ask(
      `{ ${Object.entries(questions)
        .map(([name, call]) => `${name}: ${call} { ${fields} }`)
        .join(' ')} }`,
    )) as never;

  it('is answered for each of the fifteen municipalities and each sector, with the way in beside it', async () => {
    const { municipalities } = await ask('{ municipalities { code name } }');
    const pairs = municipalities.flatMap(({ code, name }) => sectors.map((sector) => ({ code, name, sector })));
    expect(pairs).toHaveLength(45);
    const answers = await asked(
      Object.fromEntries(
        pairs.map(({ code, sector }) => [
          `${sector}_${code}`,
          `whoDoICall(municipalityCode: "${code}", sector: ${sector})`,
        ]),
      ),
    );
    for (const { code, name, sector } of pairs) {
      const { contacts, teams, wayIn, sentence, sentenceEnglish } = answers[`${sector}_${code}`]!;
      expect(contacts.map((one) => one.sector)).toEqual([sector]);
      expect(sentence).toContain(`i ${name}: kontakta ${contacts[0]!.name} (`);
      expect(sentenceEnglish).toContain(`in ${name}: contact ${contacts[0]!.name} (`);
      expect(teams).not.toEqual([]);
      expect(wayIn.text).toMatch(new RegExp(`^En väg in: .*${name}.*112`));
      expect(wayIn.reportOfConcern).toContain('orosanmälan');
    }
  });

  it('leads on by the way in where no contact of the sector is written down, and knows no other municipality', async () => {
    const em = world.coordination.fork();
    await em.execute(`delete from contact where municipality_code = '2425' and sector = 'HEALTHCARE'`);
    const { none, elsewhere } = await asked({
      none: 'whoDoICall(municipalityCode: "2425", sector: HEALTHCARE)',
      elsewhere: 'whoDoICall(municipalityCode: "0180", sector: SCHOOL)',
    });
    expect(none?.contacts).toEqual([]);
    expect(none?.sentence).toBe(
      'Ingen kontakt för hälso- och sjukvården i Dorotea är inlagd. Vänd dig till någon av de andra kontakterna i En väg in: de hjälper dig vidare.',
    );
    expect(elsewhere).toBeNull();
    await loadDirectory(em, { withExamples: true });
  });

  it('costs one statement', async () => {
    const query =
      '{ whoDoICall(municipalityCode: "2480", sector: SCHOOL) { sentence contacts { organisation { name } } } }';
    await world.ask({}, query);
    expect((await world.ask({}, query)).statements).toBe(1);
  });
});

describe('a change of the directory', () => {
  const query = '{ organisation(id: "asele-skola") { connected units { name } } }';

  it('is in the very next answer, whoever made it, and is read once', async () => {
    const em = world.coordination.fork();
    expect((await ask(query)).organisation.connected).toBe(false);
    await connectOrganisations(em, ['asele-skola']);
    await em.execute(`update unit set name = 'Ny skola' where id = 'asele-bjorkskolan'`);
    const { connected: isConnected, units } = (await ask(query)).organisation as { connected: boolean; units: Entry[] };
    expect([isConnected, units.some(({ name }) => name === 'Ny skola')]).toEqual([true, true]);
    expect((await world.ask({}, query)).statements).toBe(1);
    await em.execute(`update organisation set connected = false where id = 'asele-skola'`);
    expect((await ask(query)).organisation.connected).toBe(false);
  });
});

const statementsOf = async ({ class: Made }: typeof processMigration): Promise<string[]> => {
  const em = world.coordination.fork();
  const made = new Made(em.getDriver(), em.config);
  await made.up();
  return (made.getQueries?.() ?? []).map(String);
};

describe('loading the reference data again', () => {
  it('changes nothing and keeps what the installation has set', async () => {
    const em = world.coordination.fork();
    await em.nativeUpdate(MunicipalityEntity, { code: '2481' }, { ageLimit: 17 });
    await em.nativeUpdate(UnitEntity, { id: 'lycksele-bjorkskolan' }, { name: 'Vår egen skola' });
    const counts = async (): Promise<number[]> =>
      Promise.all([
        em.count(MunicipalityEntity),
        em.count(OrganisationEntity),
        em.count(UnitEntity),
        em.count(ContactEntity),
      ]);
    const before = await counts();
    await loadDirectory(world.coordination.fork(), { withExamples: true });
    expect(await counts()).toEqual(before);
    const { m, organisation } = await ask(
      '{ m: municipality(code: "2481") { ageLimit units { name } } organisation(id: "umea-skola") { connected } }',
    );
    expect(m.ageLimit).toBe(17);
    expect(m.units.map(({ name }) => name)).toContain('Vår egen skola');
    expect(organisation.connected).toBe(true);
  });

  it('finds the same small municipalities in a directory that is older than the question, and leaves what is set since', async () => {
    const em = world.coordination.fork();
    const small = async (tx = em): Promise<string[]> => {
      const rows = await tx.execute<{ name: string }[]>(
        'select name from municipality where small order by name collate "C"',
      );
      return rows.map(({ name }) => name);
    };
    const asNew = await small();
    expect(asNew).toHaveLength(11);
    const undone = em.transactional(async (tx) => {
      await tx.execute('alter table municipality drop column small');
      for (const statement of await statementsOf(processMigration))
        if (/municipality.* small /.test(statement)) await tx.execute(statement);
      expect(await small(tx)).toEqual(asNew);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
  });

  it('takes an age limit of 16 or 17 only', async () => {
    const change = world.coordination.fork().nativeUpdate(MunicipalityEntity, { code: '2481' }, { ageLimit: 18 });
    await expect(change).rejects.toThrow('municipality_age_limit_check');
  });
});
