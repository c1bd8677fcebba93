// The preview before a meeting: of the caller's own organisation, once for each participant, and of nobody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawConsent } from '@hlt/coordination/consents/answer-consent.writer.ts';
import { ReleaseDecisionEntity } from '@hlt/coordination/receipts/release-decision.entity.ts';
import { categoriesOf } from '@hlt/shared/consent/category.ts';
import type { ReceiptClaims } from '@hlt/shared/consent/receipt.ts';
import type { TokenWish } from '../support/identity.ts';
import { addStaff, consent, makeCase, type MadeCase } from './support/family.ts';
import { receiptsFor, verifyAs } from './support/receipts.ts';
import { startWorld, type Reply, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());

const record = '{ organisationId releaseReceipt }';
const query = `query ($id: ID!) { case(id: $id) { preview { participant { name role roleEnglish profession organisation { id } }
  school ${record} socialServices ${record} healthcare ${record} } } }`;
const ask = (made: MadeCase, who: TokenWish): Promise<Reply> => world.ask(who, query, { variables: { id: made.id } });

type Record_ = { organisationId: string; releaseReceipt: string } | null;
interface View {
  readonly participant: { name: string; role: string; profession: string | null; organisation: { id: string } | null };
  readonly school: Record_;
  readonly socialServices: Record_;
  readonly healthcare: Record_;
}
const viewsOf = ({ body }: Reply): readonly View[] => (body.data.case as { preview: View[] }).preview;

async function receiptOf(view: View, who: TokenWish): Promise<ReceiptClaims> {
  const found = view.school ?? view.socialServices ?? view.healthcare;
  const verdict = await verifyAs(world, found?.organisationId ?? '', who.subject ?? '', found?.releaseReceipt ?? '');
  if (!verdict.holds) throw new Error(verdict.fault);
  return verdict.receipt;
}

describe('a preview', () => {
  it.each([
    [0, 'umea-skola', 'school'],
    [1, 'umea-socialtjanst', 'socialServices'],
    [2, 'region-vasterbotten', 'healthcare'],
  ] as const)(
    'is for staff number %i of %s alone, and of no other organisation',
    async (nth, organisationId, field) => {
      const made = await makeCase(world);
      await consent(world, made);
      const who = made.staff[nth] ?? {};
      const views = viewsOf(await ask(made, who));
      expect(views).toHaveLength(5);
      for (const view of views) {
        const others = (['school', 'socialServices', 'healthcare'] as const).filter((one) => one !== field);
        expect(others.map((one) => view[one])).toEqual([null, null]);
        const { aud, act } = await receiptOf(view, who);
        expect([view[field]?.organisationId, aud, act.organisation, act.sub]).toEqual([
          organisationId,
          organisationId,
          organisationId,
          who.subject,
        ]);
      }
    },
  );

  it('names each participant in words, guardians too', async () => {
    const made = await makeCase(world);
    const views = viewsOf(await ask(made, made.staff[0] ?? {}));
    expect(views.map(({ participant }) => [participant.role, participant.organisation?.id ?? null]).sort()).toEqual([
      ['samordnare', 'umea-skola'],
      ['teammedlem', 'region-vasterbotten'],
      ['teammedlem', 'umea-socialtjanst'],
      ['vårdnadshavare', null],
      ['vårdnadshavare', null],
    ]);
    expect(views.find(({ participant }) => participant.role === 'samordnare')?.participant).toMatchObject({
      name: 'Kim Kollega',
      profession: 'skolkurator',
    });
  });

  it('carries the actor and the categories of the participant’s own view', async () => {
    const made = await makeCase(world);
    await consent(world, made);
    const [who = {}, social = {}] = made.staff;
    const receipts = await Promise.all(viewsOf(await ask(made, who)).map(async (view) => receiptOf(view, who)));
    const own = await receiptsFor(world, made, social);
    const verdict = await verifyAs(world, 'umea-skola', social.subject ?? '', own['umea-skola'] ?? '');
    if (!verdict.holds) throw new Error(verdict.fault);
    const previewed = receipts.find(({ authorization_details: [{ recipient }] }) => recipient?.sub === social.subject);
    expect(previewed?.authorization_details[0].recipient).toEqual(verdict.receipt.act);
    expect(previewed?.authorization_details[0].categories).toEqual(verdict.receipt.authorization_details[0].categories);
    const guardians = receipts.filter(({ authorization_details: [{ recipient }] }) => recipient?.role === 'GUARDIAN');
    expect(guardians).toHaveLength(2);
    for (const {
      authorization_details: [{ recipient }],
    } of guardians)
      expect(JSON.stringify(recipient)).not.toMatch(new RegExp(`Förälder|${made.guardianNumbers.join('|')}`));
  });

  it('opens no more than the consent does, for anybody', async () => {
    const made = await makeCase(world);
    const grantIds = await consent(world, made);
    const who = made.staff[0] ?? {};
    const opened = async (): Promise<number[]> =>
      Promise.all(
        viewsOf(await ask(made, who)).map(
          async (view) => (await receiptOf(view, who)).authorization_details[0].categories.length,
        ),
      );
    expect(await opened()).toEqual(Array.from({ length: 5 }, () => categoriesOf('SCHOOL').length));
    await withdrawConsent(world.coordination.changes(), {
      grantIds,
      signer: { guardianId: made.guardianIds[1] ?? '' },
      at: new Date(),
    });
    expect(await opened()).toEqual([0, 0, 0, 0, 0]);
  });

  it('leaves out whoever has stepped aside, alone or with their organisation', async () => {
    const staff = [
      { organisationId: 'umea-skola', role: 'COORDINATOR' as const },
      { organisationId: 'umea-socialtjanst' },
      { organisationId: 'region-vasterbotten', steppedAside: true },
    ];
    const organisations = [
      { id: 'umea-skola' },
      { id: 'umea-socialtjanst', steppedAside: true },
      { id: 'region-vasterbotten' },
    ];
    const made = await makeCase(world, { staff, organisations });
    const views = viewsOf(await ask(made, made.staff[0] ?? {}));
    expect(views.map(({ participant }) => participant.role).sort()).toEqual([
      'samordnare',
      'vårdnadshavare',
      'vårdnadshavare',
    ]);
  });
});

describe('nobody else has a preview', () => {
  it('a guardian’s is empty', async () => {
    const made = await makeCase(world);
    expect(viewsOf(await ask(made, made.guardians[0] ?? {}))).toEqual([]);
  });

  it('so is that of staff whose organisation is not connected to the hub', async () => {
    const made = await makeCase(world, { staff: [{ organisationId: 'skelleftea-skola', role: 'COORDINATOR' }] });
    const { subject = '', roles = [] } = made.staff[0] ?? {};
    expect(viewsOf(await ask(made, { subject, roles }))).toEqual([]);
  });

  it.each([
    ['a closed case', { closed: true }],
    ['protected identity', { protectedChild: true }],
    ['a de-identified consultation', { kind: 'DE_IDENTIFIED' as const }],
  ])('%s has none, and nothing is minted', async (_what, wish) => {
    const made = await makeCase(world, wish);
    expect(viewsOf(await ask(made, made.staff[0] ?? {}))).toEqual([]);
    expect(await world.coordination.fork().count(ReleaseDecisionEntity, { caseId: made.id })).toBe(0);
  });

  it('a stranger finds no case', async () => {
    const made = await makeCase(world);
    expect((await ask(made, { subject: 'stranger' })).body.data.case).toBeNull();
  });
});

it('costs the same for many participants as for few, and each is written down as a preview', async () => {
  const made = await makeCase(world);
  const few = await ask(made, made.staff[0] ?? {});
  for (let nth = 0; nth < 12; nth += 1) await addStaff(world, made.id, { organisationId: 'umea-socialtjanst' });
  const many = await ask(made, made.staff[0] ?? {});
  expect([viewsOf(few).length, viewsOf(many).length]).toEqual([5, 17]);
  expect(many.statements).toBe(few.statements);
  const rows = await world.coordination.fork().find(ReleaseDecisionEntity, { caseId: made.id });
  expect(new Set(rows.map(({ usedFor }) => usedFor))).toEqual(new Set(['PREVIEW']));
  expect(few.statements).toBe(9);
});
