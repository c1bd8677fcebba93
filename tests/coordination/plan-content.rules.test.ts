// What may stand in a plan, who is invited to it and the consent that it stands on (domain rule 28), without a database.
import { describe, expect, it } from 'vitest';
import { changedContent, type ContentWish } from '@hlt/coordination/plans/plan-change.rules.ts';
import { faultsOfContent, faultsOfPlace } from '@hlt/coordination/plans/plan-content-check.rules.ts';
import { emptyContent, type Invited } from '@hlt/coordination/plans/plan-content.ts';
import {
  faultsOfAbsent,
  faultsOfInvitation,
  toInvited,
  withAbsent,
  type InvitedWish,
} from '@hlt/coordination/plans/plan-invited.rules.ts';
import { hasSipConsent } from '@hlt/coordination/plans/plan-terms.rules.ts';
import { days, grant, now } from '../rules/families.ts';
import { said } from './support/said.ts';

const of = (id: string, organisationId: string) => ({ id, organisationId });
const facts = {
  organisationIds: ['school', 'social'],
  units: [of('a', 'school'), of('b', 'social')],
  participants: [of('anna', 'school'), of('bo', 'social')],
  guardianIds: ['g1'],
};
const measure = { what: 'Stöd', organisationId: 'school' };
const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

describe('what is written in a plan', () => {
  const texts = (length: number): ContentWish => {
    const text = (most: number): string => 'x'.repeat(most + length);
    return {
      ...{ situation: text(2000), childWords: text(2000), goals: ['Ett', text(300)] },
      guardianWords: [{ words: text(2000) }],
      measures: [{ ...measure, what: text(500) }],
      measuresByOthers: [{ what: text(500), who: text(120) }],
    };
  };

  it('is as long as it may be, and no longer', () => {
    expect(said(faultsOfContent(texts(0), facts))).toEqual([]);
    expect(said(faultsOfContent(texts(1), facts))).toEqual([
      'TOO_LONG situation',
      'TOO_LONG childWords',
      'TOO_LONG goals.1',
      'TOO_LONG guardianWords.0.words',
      'TOO_LONG measures.0.what',
      'TOO_LONG measuresByOthers.0.what',
      'TOO_LONG measuresByOthers.0.who',
    ]);
  });

  it.each<[string, ContentWish, string[]]>([
    ['nothing at all', {}, []],
    ['no situation and no words of the child', { situation: '', childWords: null }, []],
    [
      'every list as long as it may be',
      {
        ...{ goals: many(10, 'Mål'), measures: many(40, measure) },
        ...{ guardianWords: many(10, { words: 'Ja' }), measuresByOthers: many(20, { what: 'Läxor', who: 'mormor' }) },
      },
      [],
    ],
    [
      'every list longer than it may be',
      {
        ...{ goals: many(11, 'Mål'), measures: many(41, measure) },
        ...{ guardianWords: many(11, { words: 'Ja' }), measuresByOthers: many(21, { what: 'Läxor', who: 'mormor' }) },
      },
      ['TOO_MANY goals', 'TOO_MANY guardianWords', 'TOO_MANY measures', 'TOO_MANY measuresByOthers'],
    ],
    ['a goal without words', { goals: [' '] }, ['MISSING_TEXT goals.0']],
    [
      'words of guardians, of one of them and of somebody else',
      {
        guardianWords: [
          { words: 'Vi' },
          { guardianId: null, words: 'Vi' },
          { guardianId: 'g1', words: 'Jag' },
          { guardianId: 'g2', words: 'Jag' },
        ],
      },
      ['UNKNOWN_GUARDIAN guardianWords.3.guardianId'],
    ],
    [
      'empty words of others',
      { measuresByOthers: [{ what: '', who: '' }] },
      ['MISSING_TEXT measuresByOthers.0.what', 'MISSING_TEXT measuresByOthers.0.who'],
    ],
    [
      'a measure of an organisation that is not in the case',
      { measures: [measure, { ...measure, organisationId: 'region', unitId: 'a' }] },
      ['ORGANISATION_NOT_IN_CASE measures.1.organisationId'],
    ],
    [
      'an overall responsibility of one that is not in the case',
      { responsible: { organisationId: 'region' } },
      ['ORGANISATION_NOT_IN_CASE responsible.organisationId'],
    ],
    [
      'an overall responsibility of somebody at another organisation',
      { responsible: { organisationId: 'school', participantId: 'bo' } },
      ['UNKNOWN_PARTICIPANT responsible.participantId'],
    ],
    ['no overall responsibility', { responsible: null }, []],
  ])('can be %s, and is judged as it should', (_what, wish, expected) => {
    expect(said(faultsOfContent(wish, facts))).toEqual(expected);
  });

  it.each<[string | null, string | null, string[]]>([
    [null, null, []],
    ['2026-05-01', null, []],
    [null, '2026-05-01', []],
    ['2026-05-01', '2026-05-01', []],
    ['2026-05-01', '2026-06-01', []],
    ['2026-05-02', '2026-05-01', ['ENDS_BEFORE_START measures.0.endsOn']],
  ])('is a measure from %s until %s', (startsOn, endsOn, expected) => {
    expect(said(faultsOfContent({ measures: [{ ...measure, startsOn, endsOn }] }, facts))).toEqual(expected);
  });

  it.each([
    ['a', 'anna', []],
    [null, null, []],
    ['b', null, ['UNKNOWN_UNIT at.unitId']],
    [null, 'bo', ['UNKNOWN_PARTICIPANT at.participantId']],
    ['x', 'x', ['UNKNOWN_UNIT at.unitId', 'UNKNOWN_PARTICIPANT at.participantId']],
  ])(
    'is at the unit %s and by the participant %s of the organisation, or neither',
    (unitId, participantId, expected) => {
      expect(said(faultsOfPlace({ organisationId: 'school', unitId, participantId }, 'at', facts))).toEqual(expected);
    },
  );

  it('is kept without spaces round it, and with the id and the place that were told', () => {
    const wish = {
      goals: [' Mål '],
      guardianWords: [{ words: ' Vi ' }, { guardianId: 'g1', words: 'Jag' }],
      measuresByOthers: [{ what: ' Läxor ', who: ' mormor ' }],
      responsible: { organisationId: 'school', participantId: 'anna' },
      situation: ' Nu ',
    };
    expect(changedContent(emptyContent, wish, () => 'new')).toEqual({
      ...emptyContent,
      goals: ['Mål'],
      guardianWords: [
        { guardianId: null, words: 'Vi' },
        { guardianId: 'g1', words: 'Jag' },
      ],
      measuresByOthers: [{ what: 'Läxor', who: 'mormor' }],
      responsible: { organisationId: 'school', participantId: 'anna' },
      situation: 'Nu',
    });
    const responsible = { organisationId: 'social' };
    expect(changedContent(emptyContent, { responsible }, () => 'new').responsible).toEqual({
      ...responsible,
      participantId: null,
    });
  });
});

describe('an invitation to a plan', () => {
  const faults = (invited: InvitedWish[], meetsAt = days(1)): string[] =>
    said(faultsOfInvitation({ meetsAt, invited }, facts, now));

  it.each<[string, InvitedWish, string[]]>([
    ['an organisation', { organisationId: 'school' }, []],
    ['a unit of it', { organisationId: 'school', unitId: 'a' }, []],
    ['a unit of another one', { organisationId: 'school', unitId: 'b' }, ['UNKNOWN_UNIT invited.0.unitId']],
    [
      'one that is not in the case',
      { organisationId: 'region' },
      ['ORGANISATION_NOT_IN_CASE invited.0.organisationId'],
    ],
    ['somebody by name', { who: 'x'.repeat(120) }, []],
    ['somebody by too long a name', { who: 'x'.repeat(121) }, ['TOO_LONG invited.0.who']],
    ['somebody without a name', { who: ' ' }, ['MISSING_TEXT invited.0.who']],
    ['an organisation and somebody at once', { organisationId: 'school', who: 'x' }, ['INVITED_AS_BOTH invited.0']],
    ['nobody', { organisationId: null, who: null }, ['INVITED_AS_BOTH invited.0']],
  ])('of %s is judged as it should', (_whom, wish, expected) => {
    expect(faults([wish])).toEqual(expected);
  });

  it('is of thirty at most, to a time within a year', () => {
    const one = { who: 'mormor' };
    expect([faults(many(30, one)), faults(many(31, one))]).toEqual([[], ['TOO_MANY invited']]);
    expect([faults([one], days(366)), faults([one], new Date(days(366).getTime() + 1))]).toEqual([
      [],
      ['TOO_FAR_AHEAD meetsAt'],
    ]);
  });

  it('gives each of the invited an id, and takes nobody as absent until told', () => {
    const wishes = [{ organisationId: 'school', unitId: 'a' }, { organisationId: 'social' }, { who: ' mormor ' }];
    let count = 0;
    const invited = toInvited(wishes, () => String((count += 1)));
    const none = { organisationId: null, unitId: null, who: null, absent: false };
    const expected: Invited[] = [
      { ...none, id: '1', organisationId: 'school', unitId: 'a' },
      { ...none, id: '2', organisationId: 'social' },
      { ...none, id: '3', who: 'mormor' },
    ];
    expect(invited).toEqual(expected);
    const [first, second, third] = expected;
    expect(withAbsent(invited, ['2'])).toEqual([first, { ...second, absent: true }, third]);
    expect(withAbsent(withAbsent(invited, ['2']), [])).toEqual(expected);
    expect([faultsOfAbsent(invited, []), faultsOfAbsent(invited, ['1', '3'])]).toEqual([[], []]);
    expect(said(faultsOfAbsent(invited, ['1', 'x']))).toEqual(['UNKNOWN_INVITED absentIds']);
  });
});

it('a SIP stands on a consent to a SIP that is in force, whatever else the family has consented to', () => {
  const sip = grant({ purpose: 'SIP' });
  const over = grant({ purpose: 'SIP', withdrawnAt: days(-1) });
  expect([hasSipConsent([grant(), over, sip], now), hasSipConsent([sip], now)]).toEqual([true, true]);
  expect([hasSipConsent([], now), hasSipConsent([grant(), over], now)]).toEqual([false, false]);
});
