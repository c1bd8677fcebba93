// Messages in the case: who can write to whom, who sees what, and that nothing of it leaves but "you have a message".
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ParticipantEntity } from '@hlt/coordination/cases/case.entity.ts';
import {
  chosenFrom,
  mayBeWrittenTo,
  type KnownCorrespondent,
  type KnownProfessional,
} from '@hlt/coordination/messages/correspondents.rules.ts';
import type { TokenWish } from '../support/identity.ts';
import { addStaff, days, givePlace, makeCase, type MadeCase } from './support/family.ts';
import { listOf, startWorld, type World } from './support/world.ts';

let world: World;
let made: MadeCase;
let placeIds: readonly string[];
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => world.close());
const em = (): ReturnType<World['coordination']['fork']> => world.coordination.fork();
beforeEach(async () => {
  made = await makeCase(world, { meetings: [] });
  placeIds = await placesOf(made);
});

async function placesOf({ id, personIds }: MadeCase): Promise<string[]> {
  const places = await em().find(ParticipantEntity, { caseId: id });
  return personIds.map((personId) => places.find((place) => place.personId === personId)!.id);
}

interface Written {
  readonly id: string | null;
  readonly problems: { code: string; field: string }[];
}
async function write(who: TokenWish, input: object, caseId = made.id): Promise<Written> {
  const { body } = await world.ask(
    who,
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id problems { code field } } }`,
    { variables: { input: { clientMutationId: randomUUID(), caseId, body: 'Hej! Kan vi ses på tisdag?', ...input } } },
  );
  if (body.errors) throw new Error(body.errors[0]!.extensions.code);
  return body.data.sendMessage as Written;
}
const codes = async (who: TokenWish, input: object): Promise<string[]> =>
  (await write(who, input)).problems.map(({ code }) => code);

interface SeenMessage {
  readonly id: string;
  readonly body: string;
  readonly isMine: boolean;
  readonly isUnread: boolean;
  readonly sender: { name: string; kind: string };
  readonly recipients: { correspondent: { id: string; name: string }; readAt: string | null }[];
}
const list = `unreadMessages correspondents { id kind name profession organisation }
  messages(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id body isMine isUnread
    sender { id kind name profession organisation } recipients { readAt correspondent { id kind name } } } } }`;
const look = (who: TokenWish, variables: object = {}): ReturnType<World['ask']> =>
  world.ask(who, `query ($id: ID!, $first: Int! = 50, $after: String) { case(id: $id) { process { ${list} } } }`, {
    variables: { id: made.id, ...variables },
  });
const seen = async (who: TokenWish, variables: object = {}): Promise<SeenMessage[]> => {
  const { body } = await look(who, variables);
  return listOf<{ node: SeenMessage }>(body.data.case.process.messages.edges).map(({ node }) => node);
};
const markRead = (who: TokenWish, more: object = {}): ReturnType<World['ask']> =>
  world.ask(
    who,
    `mutation ($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { problems { code } case { process { unreadMessages } } } }`,
    { variables: { input: { caseId: made.id, ...more } } },
  );

describe('writing', () => {
  it('reaches those who were chosen and nobody else, and tells the sender when they have read', async () => {
    const [coordinator, social, health] = made.staff as [TokenWish, TokenWish, TokenWish];
    const { id, problems } = await write(coordinator, {
      participantIds: [placeIds[1]],
      guardianIds: [made.guardianIds[0]],
    });
    expect(problems).toEqual([]);
    for (const [who, mine, unread] of [
      [coordinator, true, false],
      [social, false, true],
      [made.guardians[0]!, false, true],
    ] as const)
      expect(await seen(who)).toMatchObject([
        { id, isMine: mine, isUnread: unread, body: 'Hej! Kan vi ses på tisdag?' },
      ]);
    for (const who of [health, made.guardians[1]!]) expect(await seen(who)).toEqual([]);

    const marked = await markRead(social, { messageIds: [id] });
    expect(marked.body.data.markMessagesRead).toEqual({ problems: [], case: { process: { unreadMessages: 0 } } });
    const readBy = async (who: TokenWish): Promise<(string | null)[]> =>
      (await seen(who))[0]!.recipients.map(({ readAt }) => readAt);
    expect(await readBy(coordinator)).toEqual([expect.any(String), null]);
    expect(await readBy(social)).toEqual([expect.any(String), null]);
    expect(await readBy(made.guardians[0]!)).toEqual([null, null]);
  });

  it('leaves the hub as an event for each recipient that holds nothing of the message', async () => {
    await write(made.guardians[0]!, { participantIds: [placeIds[0], placeIds[1]], body: 'Alva vill inte.' });
    const events = await em().execute<Record<string, unknown>[]>(
      `select kind, recipient_person_id, e::text as all from event e where case_id = ? order by recipient_person_id`,
      [made.id],
    );
    expect(events.map(({ recipient_person_id: who }) => who)).toEqual(made.personIds.slice(0, 2).toSorted());
    for (const { kind, all } of events) {
      expect(kind).toBe('MESSAGE');
      expect(all).not.toMatch(/Alva|vill/);
    }
    expect(world.log()).not.toContain('Alva vill inte.');
  });

  it('is done once, however often it is sent', async () => {
    const input = { clientMutationId: 'svar-1', participantIds: [placeIds[1]] };
    const first = await write(made.staff[0]!, input);
    expect((await write(made.staff[0]!, input)).id).toBe(first.id);
    expect(await codes(made.staff[0]!, { ...input, body: 'Något annat.' })).toEqual(['KEY_USED']);
    expect(await seen(made.staff[1]!)).toHaveLength(1);
  });

  it.each([
    ['no text', { body: ' ' }, 'MISSING_TEXT'],
    ['too long a text', { body: 'x'.repeat(4_001) }, 'TOO_LONG'],
    ['a personal number', { body: 'Det gäller 20160314-2389.' }, 'PERSONAL_NUMBER'],
    ['no recipient', { participantIds: [] }, 'NO_RECIPIENT'],
    ['too long a key', { clientMutationId: 'n'.repeat(101) }, 'WRONG_LENGTH'],
    ['an empty key', { clientMutationId: '' }, 'WRONG_LENGTH'],
  ])('refuses %s', async (_what, input, code) => {
    expect(await codes(made.staff[0]!, { participantIds: [placeIds[1]], ...input })).toEqual([code]);
    expect(await seen(made.staff[0]!)).toEqual([]);
  });

  it('refuses a recipient of another case, one that does not exist, oneself, and a guardian for a guardian', async () => {
    const other = await makeCase(world, { meetings: [] });
    const [foreign] = await placesOf(other);
    for (const participantIds of [[foreign], [randomUUID()], ['x'], [placeIds[0]], [placeIds[1], randomUUID()]])
      expect(await codes(made.staff[0]!, { participantIds })).toEqual(['UNKNOWN_RECIPIENT']);
    expect(await codes(made.staff[0]!, { guardianIds: [other.guardianIds[0]] })).toEqual(['UNKNOWN_RECIPIENT']);
    expect(await codes(made.guardians[0]!, { guardianIds: [made.guardianIds[1]] })).toEqual(['UNKNOWN_RECIPIENT']);
  });

  it('is not possible in a de-identified consultation, in a closed case or for protected identity', async () => {
    const consultation = await makeCase(world, { kind: 'DE_IDENTIFIED', meetings: [] });
    const closed = await makeCase(world, { closed: true, meetings: [] });
    const hidden = await makeCase(world, { protectedGuardian: true, meetings: [] });
    for (const [one, code] of [
      [consultation, 'NO_MESSAGES'],
      [closed, 'CASE_CLOSED'],
      [hidden, 'PROTECTED_IDENTITY'],
    ] as const) {
      const { problems } = await write(one.staff[0]!, { participantIds: [(await placesOf(one))[1]] }, one.id);
      expect(problems).toMatchObject([{ code }]);
    }
    await expect(write(hidden.guardians[1]!, {}, hidden.id)).rejects.toThrow('CASE_NOT_FOUND');
  });
});

describe('who has left the case', () => {
  it('sees no message once stepped aside, and can be written to no more', async () => {
    await write(made.staff[0]!, { participantIds: [placeIds[1]] });
    await em().nativeUpdate(ParticipantEntity, { id: placeIds[1]! }, { steppedAsideAt: days(-1) });
    const { body } = await look(made.staff[1]!);
    expect(body.errors?.[0]?.extensions.code).toBe('CASE_NOT_FOUND');
    expect(await codes(made.staff[0]!, { participantIds: [placeIds[1]] })).toEqual(['UNKNOWN_RECIPIENT']);
    await expect(write(made.staff[1]!, { participantIds: [placeIds[0]] })).rejects.toThrow('CASE_NOT_FOUND');
  });

  it('sees no message when the place is over, and can be written to no more', async () => {
    await write(made.staff[0]!, { participantIds: [placeIds[2]] });
    await em().nativeUpdate(ParticipantEntity, { id: placeIds[2]! }, { accessUntil: days(-1) });
    expect((await look(made.staff[2]!)).body.data.case.process).toBeNull();
    expect(await codes(made.staff[2]!, { participantIds: [placeIds[0]] })).toEqual(['ACCESS_CLOSED']);
    expect((await markRead(made.staff[2]!)).body.data.markMessagesRead.problems).toMatchObject([
      { code: 'ACCESS_CLOSED' },
    ]);
    expect(await codes(made.staff[0]!, { participantIds: [placeIds[2]] })).toEqual(['UNKNOWN_RECIPIENT']);
  });
});

describe('reading', () => {
  it('lists those to whom one can write: professionals by name and profession, guardians by name', async () => {
    const read = async (who: TokenWish): Promise<unknown[]> =>
      (await look(who)).body.data.case.process.correspondents as unknown[];
    const [, social, health] = placeIds;
    const guardians = made.guardianIds.map((id, index) => ({
      ...{ id, kind: 'GUARDIAN', name: `Förälder${String(index + 1)} Testsson`, profession: null, organisation: null },
    }));
    const staff = await read(made.staff[0]!);
    expect(staff.slice(2)).toEqual(guardians);
    expect(
      listOf<{ id: string }>(staff)
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([social, health].sort());
    expect(staff[0]).toMatchObject({ kind: 'PROFESSIONAL', name: 'Kim Kollega', profession: 'skolkurator' });
    const forGuardian = listOf<{ id: string }>(await read(made.guardians[0]!)).map(({ id }) => id);
    expect(forGuardian.sort()).toEqual([...placeIds].sort());
  });

  it('leaves others’ messages unread, and marks all of one’s own unless told which', async () => {
    await write(made.staff[0]!, { participantIds: [placeIds[1]] });
    const second = await write(made.staff[0]!, { participantIds: [placeIds[1], placeIds[2]] });
    const unread = async (who: TokenWish): Promise<unknown> => (await look(who)).body.data.case.process.unreadMessages;
    expect(await unread(made.staff[1]!)).toBe(2);
    await markRead(made.staff[2]!, { messageIds: [second.id, 'x'] });
    await markRead(made.staff[2]!);
    await markRead(made.staff[1]!, { messageIds: [] });
    expect(await unread(made.staff[1]!)).toBe(2);
    await markRead(made.staff[1]!);
    expect(await unread(made.staff[1]!)).toBe(0);
  });

  it('pages from the newest on, costs the same however many there are, and takes no false cursor ill', async () => {
    const asked = async (): Promise<number> => (await look(made.staff[1]!)).statements;
    const empty = await asked();
    const sent: (string | null)[] = [];
    for (const hour of [1, 2, 3, 4, 5]) {
      world.setNow(new Date(Date.now() + hour * 3_600_000));
      sent.unshift((await write(made.staff[0]!, { participantIds: [placeIds[1]] })).id);
    }
    const read: (string | null)[] = [];
    let after: string | null = null;
    do {
      const { body } = await look(made.staff[1]!, { first: 2, after });
      const { edges, pageInfo } = body.data.case.process.messages as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      read.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(read).toEqual(sent);
    expect(await asked()).toBe(empty);
    expect(empty).toBe(5);
    const strange = Buffer.from('["nu","x"]').toString('base64url');
    expect((await seen(made.staff[1]!, { after: strange })).map(({ id }) => id)).toEqual(sent);
  });

  it('costs the same for two cases as for one, with how they end and what has been exported', async () => {
    const other = await makeCase(world, { meetings: [] });
    await givePlace(world, other.id, made.personIds[0]!, { organisationId: 'umea-skola', role: 'COORDINATOR' });
    const fields = `process { closing { closedAt } exports { isWhole organisation { id } } unreadMessages
      correspondents { id } messages(first: 5) { edges { node { id } } } }`;
    const asked = async (...ids: string[]): Promise<number> => {
      const { body, statements } = await world.ask(
        made.staff[0]!,
        `{ ${ids.map((id, index) => `c${String(index)}: case(id: "${id}") { ${fields} }`).join(' ')} }`,
      );
      expect(body.errors).toBeUndefined();
      return statements;
    };
    expect(await asked(made.id)).toBe(8);
    expect(await asked(made.id, other.id)).toBe(8);
  });

  it('goes on for the family and the coordinator when the case is closed, and ends for the others', async () => {
    await write(made.staff[0]!, { participantIds: [placeIds[1]], guardianIds: [made.guardianIds[0]] });
    const closing = `mutation { closeCase(input: { caseId: "${made.id}", reason: GOALS_MET }) { problems { code } } }`;
    expect((await world.ask(made.staff[0]!, closing)).body.data.closeCase.problems).toEqual([]);
    expect(await seen(made.guardians[0]!)).toMatchObject([{ isUnread: true }]);
    expect((await markRead(made.guardians[0]!)).body.data.markMessagesRead.problems).toEqual([]);
    expect(await seen(made.guardians[0]!)).toMatchObject([{ isUnread: false }]);
    expect(await seen(made.staff[0]!)).toHaveLength(1);
    expect((await look(made.staff[1]!)).body.data.case.process).toBeNull();
  });

  it('shows what was sent to a former place to nobody who comes after', async () => {
    await write(made.staff[0]!, { participantIds: [placeIds[1]] });
    const personId = await addStaff(world, made.id, { organisationId: 'umea-socialtjanst' });
    const newcomer: TokenWish = { ...made.staff[1]!, subject: `subject-${personId}` };
    expect(await seen(newcomer)).toEqual([]);
  });
});

describe('the rules of writing', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const professional: KnownProfessional = {
    ...{ kind: 'PROFESSIONAL', id: 'p', personId: 'a', name: 'A', role: 'MEMBER', profession: 'rektor' },
    ...{ organisation: 'Skolan', steppedAside: false, window: { from: days(-1, now), until: days(1, now) } },
  };
  const self = { actor: 'PARTICIPANT', personId: 'b', guardianId: null } as const;

  it.each<[string, Partial<KnownProfessional>, boolean]>([
    ['whose place lasts', {}, true],
    ['that is oneself', { personId: 'b' }, false],
    ['that has stepped aside', { steppedAside: true }, false],
    ['whose place has not begun', { window: { from: days(1, now), until: days(2, now) } }, false],
    ['whose place is over', { window: { from: days(-2, now), until: now } }, false],
    [
      'that coordinates, outside of its window',
      { role: 'COORDINATOR', window: { from: days(-2, now), until: now } },
      true,
    ],
  ])('knows a professional %s', (_who, change, may) => {
    expect(mayBeWrittenTo({ ...professional, ...change }, self, now)).toBe(may);
  });

  it('takes fifty recipients and not one more', () => {
    const all: KnownCorrespondent[] = Array.from({ length: 51 }, (_, index) => ({
      ...professional,
      id: String(index),
    }));
    const ids = all.map(({ id }) => id);
    expect(chosenFrom(all, { participantIds: ids.slice(1), guardianIds: [] })).toEqual({ chosen: all.slice(1) });
    expect(chosenFrom(all, { participantIds: ids, guardianIds: [] })).toMatchObject({
      problem: { code: 'TOO_MANY_RECIPIENTS' },
    });
  });
});
