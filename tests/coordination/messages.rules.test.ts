// Who can be written to in a case, and what leaves the hub when somebody is reminded, without a database.
import { describe, expect, it } from 'vitest';
import { secondsUntilNextTry, sentEvent, type StoredEvent } from '@hlt/coordination/events/sent-event.rules.ts';
import {
  chosenFrom,
  mayBeWrittenTo,
  type Addressees,
  type KnownGuardian,
  type KnownProfessional,
  type Self,
} from '@hlt/coordination/messages/correspondents.rules.ts';
import { toDoKinds } from '@hlt/coordination/todo/to-do.rules.ts';
import { days, now } from '../rules/families.ts';
import { said } from './support/said.ts';

const guardian = (id: string): KnownGuardian => ({ kind: 'GUARDIAN', id, name: 'Sara' });
const professional = (id: string, change: Partial<KnownProfessional> = {}): KnownProfessional => ({
  ...{ kind: 'PROFESSIONAL', id, name: 'Eva', personId: `person-${id}`, role: 'MEMBER', profession: 'kurator' },
  ...{ organisation: 'Umeå', window: { from: days(-1), until: days(1) }, steppedAside: false },
  ...change,
});
const asGuardian: Self = { actor: 'GUARDIAN', personId: null, guardianId: 'g1' };
const asMember: Self = { actor: 'PARTICIPANT', personId: 'person-me', guardianId: null };
const past = { from: days(-2), until: days(-1) };

describe('a message in a case', () => {
  it.each([
    ['a guardian by a professional', guardian('g1'), asMember, true],
    ['no guardian by a guardian', guardian('g2'), asGuardian, false],
    ['a professional by a guardian', professional('a'), asGuardian, true],
    ['another professional by one', professional('a'), asMember, true],
    ['nobody by herself', professional('me'), asMember, false],
    ['nobody who has stepped aside', professional('a', { steppedAside: true }), asMember, false],
    ['nobody whose place is over', professional('a', { window: past }), asMember, false],
    ['the coordinator at any time', professional('a', { role: 'COORDINATOR', window: past }), asGuardian, true],
  ])('can be sent to %s', (_whom, one, self, may) => {
    expect(mayBeWrittenTo(one, self, now)).toBe(may);
  });

  const reachable = [professional('a'), guardian('g1'), professional('b'), guardian('g2')];
  const chosen = (change: Partial<Addressees>): string[] => {
    const told = chosenFrom(reachable, { participantIds: [], guardianIds: [], ...change });
    return 'problem' in told ? said([told.problem]) : told.chosen.map(({ id }) => id);
  };

  it('goes to those who are chosen, each once, in the order of the case', () => {
    expect(chosen({ participantIds: ['b', 'a', 'b'] })).toEqual(['a', 'b']);
    expect(chosen({ participantIds: ['b'], guardianIds: ['g1'] })).toEqual(['g1', 'b']);
  });

  it('goes to nobody when one of them cannot be written to, or is another kind of person', () => {
    for (const wrong of [{ participantIds: ['a', 'x'] }, { participantIds: ['g1'] }, { guardianIds: ['g1', 'a'] }])
      expect(chosen(wrong)).toEqual(['UNKNOWN_RECIPIENT participantIds']);
  });

  it('goes to one at least and fifty at most', () => {
    const named = (count: number): string[] => Array.from({ length: count }, () => 'a');
    expect(chosen({})).toEqual(['NO_RECIPIENT participantIds']);
    expect(chosen({ participantIds: named(49), guardianIds: ['g1'] })).toEqual(['a', 'g1']);
    expect(chosen({ participantIds: named(50), guardianIds: ['g1'] })).toEqual(['TOO_MANY_RECIPIENTS participantIds']);
  });
});

describe('a reminder that leaves the hub', () => {
  const stored: StoredEvent = {
    ...{ id: 'event', kind: 'MESSAGE', subject: 'eva', guardianId: null, madeAt: now, attempts: 0 },
  };

  it('tells for whom it is and that there is something, and nothing else', () => {
    expect(sentEvent(stored)).toEqual({
      ...{ id: 'event', kind: 'MESSAGE', recipient: { kind: 'PROFESSIONAL', subject: 'eva' } },
      at: now.toISOString(),
      text: 'Du har ett meddelande. Logga in för att läsa det.',
      textEnglish: 'You have a message. Sign in to read it.',
    });
    expect(sentEvent({ ...stored, kind: 'PLAN_FOLLOW_UP', subject: null, guardianId: 'g1' })).toMatchObject({
      ...{ kind: 'TO_DO', recipient: { kind: 'GUARDIAN', id: 'g1' } },
      text: 'Du har något som väntar på dig. Logga in för att se vad det är.',
      textEnglish: 'Something is waiting for you. Sign in to see what it is.',
    });
  });

  it('reads alike whatever it is, a message and a bulletin aside', () => {
    const messages = toDoKinds.filter((kind) => sentEvent({ ...stored, kind }).kind === 'MESSAGE');
    expect(messages).toEqual(['BULLETIN', 'MESSAGE']);
  });

  it('is tried again after twice the time, five minutes at most', () => {
    expect([1, 2, 3, 9, 10, 2000].map(secondsUntilNextTry)).toEqual([1, 2, 4, 256, 300, 300]);
  });
});
