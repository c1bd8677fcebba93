// "Explain access": before a meeting, what will be released and whose consent is missing; never at odds with the receipt.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refuseConsent, withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { categories, categoriesOf, discloserOf } from '@hlt/shared/consent/category.ts';
import type { TokenWish } from '../support/identity.ts';
import { consent, days, everythingOf, makeCase, type MadeCase } from './support/family.ts';
import { sectorOf } from './support/organisations.ts';
import { receiptsFor } from './support/receipts.ts';
import { listOf, startWorld, type Reply, type World } from './support/world.ts';

interface Explained {
  organisation: { id: string };
  secrecyUnit: string;
  category: string;
  released: boolean;
  reason: string | null;
  message: string;
  messageEnglish: string;
  missingFrom: { name: string }[];
}

const fields =
  'organisation { id } secrecyUnit category categoryInWords released reason message messageEnglish missingFrom { name }';

let world: World;
let made: MadeCase;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
beforeEach(async () => {
  made = await makeCase(world);
});

const ask = (who: TokenWish, recipient?: string): Promise<Reply> =>
  world.ask(
    who,
    `query ($id: ID!, $r: ID) { case(id: $id) { accessExplanation(recipientOrganisationId: $r) { ${fields} } } }`,
    {
      variables: { id: made.id, r: recipient ?? null },
    },
  );
const explain = async (who: TokenWish = made.staff[0] ?? {}, recipient?: string): Promise<Explained[]> =>
  (await ask(who, recipient)).body.data.case.accessExplanation as Explained[];
const of = (all: Explained[], organisationId: string): Explained[] =>
  all.filter(({ organisation }) => organisation.id === organisationId);

describe('the explanation', () => {
  it('has one line for each organisation and category that it could disclose, with its secrecy unit', async () => {
    const all = await explain();
    for (const id of ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten']) {
      const sector = sectorOf(id);
      expect(of(all, id).map(({ category, secrecyUnit }) => [category, secrecyUnit])).toEqual(
        categoriesOf(sector).map((category) => [category, discloserOf(sector, category)]),
      );
    }
    expect(new Set(all.map(({ category }) => category)).size).toBe(categories.length);
  });

  it('without any consent says so, with what to do, in both languages', async () => {
    const all = await explain();
    expect(new Set(all.map(({ reason }) => reason))).toEqual(new Set(['NO_CONSENT']));
    expect(all[0]?.message).toContain('samtycke');
    expect(all[0]?.messageEnglish).toContain('consent');
  });

  it('names whose signature is missing', async () => {
    await consent(world, made, { signatures: 1 });
    const all = await explain();
    expect(new Set(all.map(({ reason }) => reason))).toEqual(new Set(['WAITING_FOR_OTHER_GUARDIAN']));
    expect(new Set(all.flatMap(({ missingFrom }) => missingFrom.map(({ name }) => name)))).toEqual(
      new Set(['Förälder2 Testsson']),
    );
  });

  it('names who said no', async () => {
    const grantIds = await consent(world, made, { signatures: 1 });
    await refuseConsent(world.coordination.changes(), {
      grantIds,
      signer: { guardianId: made.guardianIds[1] ?? '' },
      at: new Date(),
    });
    const [first] = await explain();
    expect(first).toMatchObject({ reason: 'CONSENT_REFUSED', missingFrom: [{ name: 'Förälder2 Testsson' }] });
  });

  it('tells withdrawn, expired and not yet begun apart', async () => {
    const only = (organisationId: string, changes: object): Promise<readonly string[]> =>
      consent(world, made, { disclosures: everythingOf(organisationId), ...changes });
    const withdrawn = await only('umea-skola', {});
    await withdrawConsent(world.coordination.changes(), {
      grantIds: withdrawn,
      signer: { guardianId: made.guardianIds[0] ?? '' },
      at: new Date(),
    });
    await only('umea-socialtjanst', { validFrom: days(-30), validUntil: days(-1) });
    await only('region-vasterbotten', { validFrom: days(2), validUntil: days(30) });
    const all = await explain();
    const reasons = ['umea-skola', 'umea-socialtjanst', 'region-vasterbotten'].map((id) => of(all, id)[0]?.reason);
    expect(reasons).toEqual(['CONSENT_WITHDRAWN', 'CONSENT_EXPIRED', 'CONSENT_NOT_YET_VALID']);
    expect(all.flatMap(({ missingFrom }) => missingFrom)).toEqual([]);
  });

  it('says the same as the receipt, for every caller', async () => {
    const [disclosure] = everythingOf('umea-socialtjanst');
    const recipients = { ...disclosure!.recipients, excludedOrganisationIds: ['region-vasterbotten'] };
    await consent(world, made, {
      disclosures: [{ ...disclosure!, recipients }, ...everythingOf('umea-skola').slice(0, 1)],
    });
    for (const who of [...made.staff, ...made.guardians]) {
      const all = await explain(who);
      for (const [organisationId, token] of Object.entries(await receiptsFor(world, made, who))) {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
          authorization_details: [{ categories: string[] }];
        };
        const released = of(all, organisationId).filter((line) => line.released);
        expect(released.map(({ category }) => category)).toEqual(payload.authorization_details[0].categories);
      }
    }
  });

  it('says that nothing is released by a consent that its owner has not acknowledged as it is now', async () => {
    const owner = world.owner('umea-socialtjanst');
    owner.trouble = (request) => request.socket.destroy();
    const query =
      'accessExplanation { organisation { id } category released reason delivery { state version deliveredAt } }';
    const lines = async (): Promise<Map<string, unknown>> => {
      const { body } = await world.ask(made.staff[0]!, `query ($id: ID!) { case(id: $id) { ${query} } }`, {
        variables: { id: made.id },
      });
      const all = listOf<{
        organisation: { id: string };
        category: string;
        released: boolean;
        reason: string;
        delivery: { state: string; version: number };
      }>(body.data.case.accessExplanation);
      return new Map(
        all.map(({ organisation, released, reason, delivery: { state, version } }) => [
          organisation.id,
          { released, reason, state, version },
        ]),
      );
    };
    expect((await lines()).get('umea-skola')).toEqual({
      released: false,
      reason: 'NO_CONSENT',
      state: 'NOT_NEEDED',
      version: null,
    });
    const grantIds = await consent(world, made);
    const waits = { released: false, reason: 'CONSENT_NOT_DELIVERED', state: 'WAITING', version: null };
    expect((await lines()).get('umea-socialtjanst')).toEqual(waits);
    expect((await lines()).get('umea-skola')).toEqual({ released: true, reason: null, state: 'DELIVERED', version: 3 });
    owner.trouble = null;
    await world.deliver();
    expect((await lines()).get('umea-socialtjanst')).toEqual({
      released: true,
      reason: null,
      state: 'DELIVERED',
      version: 3,
    });
    // Acknowledged in an older version: the owner would judge by what it has not got.
    const signer = { guardianId: made.guardianIds[0] ?? '' };
    const part = { grantIds, signer, at: new Date(), categories: ['OPEN_SUPPORT' as const] };
    await withdrawConsent(world.coordination.changes(), part);
    expect((await lines()).get('umea-socialtjanst')).toMatchObject({ ...waits, version: 3 });
  });

  it('can be asked for another organisation of the case, and for no other', async () => {
    const [disclosure] = everythingOf('umea-socialtjanst');
    const recipients = { ...disclosure!.recipients, excludedOrganisationIds: ['region-vasterbotten'] };
    await consent(world, made, { disclosures: [{ ...disclosure!, recipients }] });
    const theirs = of(await explain(made.staff[0], 'region-vasterbotten'), 'umea-socialtjanst');
    expect(new Set(theirs.map(({ reason }) => reason))).toEqual(new Set(['RECIPIENT_EXCLUDED']));
    for (const outside of ['vannas-skola', 'nowhere', '']) {
      const { body } = await ask(made.staff[0] ?? {}, outside);
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});
