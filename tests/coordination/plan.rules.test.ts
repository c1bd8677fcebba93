// The plan's rules (domain rule 28), without a database.
import { describe, expect, it } from 'vitest';
import { statusesAfter, withStatuses } from '@hlt/coordination/plans/measure-status.rules.ts';
import { changedContent, namesUnknownMeasure } from '@hlt/coordination/plans/plan-change.rules.ts';
import { faultsOfContent } from '@hlt/coordination/plans/plan-content-check.rules.ts';
import { emptyContent, type Measure, type PlanContent } from '@hlt/coordination/plans/plan-content.ts';
import { faultsOfInvitation } from '@hlt/coordination/plans/plan-invited.rules.ts';
import { mayConfirm, partsOf, unchangedParts } from '@hlt/coordination/plans/plan-part.rules.ts';
import {
  faultsOfAgreement,
  faultsOfConfirmations,
  faultsOfFollowUp,
} from '@hlt/coordination/plans/plan-terms.rules.ts';
import { contentFor, isShownTo } from '@hlt/coordination/plans/plan-view.rules.ts';
import { said } from './support/said.ts';

const measure = (id: string, organisationId: string, more: Partial<Measure> = {}): Measure => ({
  ...{ id, what: 'Stöd', organisationId, unitId: null, participantId: null },
  ...{ startsOn: null, endsOn: null, status: 'PLANNED' },
  ...more,
});
const plan = (more: Partial<PlanContent> = {}): PlanContent => ({
  ...emptyContent,
  goals: ['Ett mål'],
  measures: [measure('1', 'school', { unitId: 'a' }), measure('2', 'school', { unitId: 'b' }), measure('3', 'social')],
  responsible: { organisationId: 'social', participantId: null },
  followUpOn: '2026-06-01',
  ...more,
});
const names = (content: PlanContent): string[] =>
  partsOf(content).map((part) => `${part.organisationId}/${part.unitId}`);
const codesOf = (faults: readonly { code: string }[]): string[] => faults.map(({ code }) => code);

describe('the parts of a plan', () => {
  it('are one for each unit with a measure, however many measures it has', () => {
    expect(names(plan())).toEqual(['school/a', 'school/b', 'social/']);
    expect(names(plan({ measures: [measure('1', 'social'), measure('2', 'social')] }))).toEqual(['social/']);
    expect(names(plan({ measures: [measure('1', 'school'), measure('2', 'region')] }))).toEqual([
      'school/',
      'region/',
      'social/',
    ]);
  });

  it('have one for the overall responsibility, also when it has no measure', () => {
    expect(names(plan({ responsible: { organisationId: 'region', participantId: null } }))).toContain('region/');
    expect(names(emptyContent)).toEqual([]);
  });

  it.each([
    ['of the unit itself', { organisationId: 'school', unitId: 'a' }, [true, false, true]],
    ['of no unit', { organisationId: 'school', unitId: null }, [true, true, true]],
    ['of another organisation', { organisationId: 'social', unitId: 'a' }, [false, false, false]],
  ])('are confirmed by somebody %s as they should', (_who, by, expected) => {
    const parts = ['a', 'b', ''].map((unitId) => ({ organisationId: 'school', unitId }));
    expect(parts.map((part) => mayConfirm(by, part))).toEqual(expected);
  });

  it.each<[string, Partial<PlanContent>, string[]]>([
    ['nothing', {}, ['school/a', 'school/b', 'social/']],
    [
      'a unit’s own measure',
      { measures: [measure('1', 'school', { unitId: 'a', what: 'Mer' }), ...plan().measures.slice(1)] },
      ['school/b', 'social/'],
    ],
    [
      'how far a measure has come',
      { measures: [measure('1', 'school', { unitId: 'a', status: 'DONE' }), ...plan().measures.slice(1)] },
      ['school/a', 'school/b', 'social/'],
    ],
    ['the child’s words', { childWords: 'Jag vill.' }, ['school/a', 'school/b', 'social/']],
    ['a goal', { goals: ['Ett annat'] }, []],
    ['the day of the follow-up', { followUpOn: '2026-07-01' }, []],
    ['who has the overall responsibility', { responsible: null }, []],
  ])('stay confirmed as they should when %s is changed', (_what, change, expected) => {
    const kept = unchangedParts(plan(), plan(change));
    expect(kept.map(({ organisationId, unitId }) => `${organisationId}/${unitId}`)).toEqual(expected);
  });
});

describe('an agreement', () => {
  it.each<[string, Partial<PlanContent>, string[]]>([
    ['with all that it needs', {}, []],
    ['without measures', { measures: [] }, ['NO_MEASURES']],
    ['without overall responsibility', { responsible: null }, ['NO_OVERALL_RESPONSIBLE']],
    ['without a day of follow-up', { followUpOn: null }, ['NO_FOLLOW_UP_DAY']],
    ['with a day of follow-up that has passed', { followUpOn: '2026-04-30' }, ['PAST_FOLLOW_UP_DAY']],
    ['that is followed up the same day', { followUpOn: '2026-05-01' }, []],
  ])('%s is judged as it should', (_what, more, expected) => {
    expect(codesOf(faultsOfAgreement(plan(more), '2026-05-01'))).toEqual(expected);
  });

  it('waits for each part, and says how many it waits for', () => {
    const confirmed = partsOf(plan());
    expect(faultsOfConfirmations(plan(), confirmed)).toEqual([]);
    expect(faultsOfConfirmations(plan(), confirmed.slice(1))[0]?.message).toMatch(/^1 del väntar /);
    expect(faultsOfConfirmations(plan(), [])[0]?.message).toMatch(/^3 delar väntar /);
  });
});

describe('a change', () => {
  const newId = (): string => 'new';

  it('leaves what it does not tell, and takes away what it tells to be nothing', () => {
    expect(changedContent(plan({ situation: 'Nu' }), {}, newId)).toEqual(plan({ situation: 'Nu' }));
    const emptied = changedContent(
      plan({ situation: 'Nu', childWords: 'Jag' }),
      { situation: ' ', childWords: null, responsible: null, followUpOn: null },
      newId,
    );
    expect(emptied).toMatchObject({ situation: null, childWords: null, responsible: null, followUpOn: null });
  });

  it('keeps a measure’s id and how far it has come, and gives a new one an id', () => {
    const before = plan({ measures: [measure('1', 'school', { status: 'ONGOING' })] });
    const wish = {
      measures: [
        { id: '1', what: ' Mer ', organisationId: 'school' },
        { what: 'Nytt', organisationId: 'social' },
      ],
    };
    expect(changedContent(before, wish, newId).measures).toEqual([
      measure('1', 'school', { what: 'Mer', status: 'ONGOING' }),
      measure('new', 'social', { what: 'Nytt' }),
    ]);
  });

  it('names a measure of the plan, and each once', () => {
    expect(
      [null, [{ id: '1' }, {}, {}], [{ id: '1' }, { id: '1' }], [{ id: 'x' }], [{ id: '1' }, { id: 'x' }]].map(
        (named) => namesUnknownMeasure(named, plan()),
      ),
    ).toEqual([false, false, true, true, true]);
  });

  it('is no longer than a plan can be', () => {
    const facts = { organisationIds: ['school'], units: [], participants: [], guardianIds: [] };
    const goals = Array.from({ length: 11 }, () => 'Mål');
    expect(
      faultsOfContent({ goals, childWords: 'x'.repeat(2001) }, facts).map(({ code, field }) => [code, field]),
    ).toEqual([
      ['TOO_LONG', 'childWords'],
      ['TOO_MANY', 'goals'],
    ]);
  });
});

it('takes an invitation of an organisation or of somebody by name, to a meeting that is to come', () => {
  const facts = {
    organisationIds: ['school'],
    units: [{ id: 'a', organisationId: 'school' }],
    participants: [],
    guardianIds: [],
  };
  const now = new Date('2026-05-01T12:00:00Z');
  const codesFor = (invited: object[], meetsAt = new Date('2026-05-02T12:00:00Z')): string[] =>
    codesOf(faultsOfInvitation({ meetsAt, invited }, facts, now));
  expect(codesFor([{ organisationId: 'school', unitId: 'a' }, { who: 'mormor' }])).toEqual([]);
  expect(codesFor([{ organisationId: 'school', who: 'mormor' }, {}])).toEqual(['INVITED_AS_BOTH', 'INVITED_AS_BOTH']);
  expect(codesFor([{ organisationId: 'elsewhere' }], now)).toEqual(['PAST', 'ORGANISATION_NOT_IN_CASE']);
  expect(codesFor([])).toEqual(['NOBODY_INVITED']);
  expect(codesFor([{ who: 'mormor' }], new Date('+275760-01-01T00:00:00Z'))).toEqual(['TOO_FAR_AHEAD']);
});

describe('a follow-up', () => {
  const followUp = { heldOn: '2026-05-01', outcome: 'Bra.', measures: [{ id: '1' }], nextOn: '2026-06-01' };

  it.each<[string, Partial<typeof followUp>, string[]]>([
    ['as it should be', {}, []],
    ['that says nothing', { outcome: ' ' }, ['MISSING_TEXT outcome']],
    ['that says as much as it may', { outcome: 'x'.repeat(2000) }, []],
    ['that says more', { outcome: 'x'.repeat(2001) }, ['TOO_LONG outcome']],
    ['that has not been', { heldOn: '2026-05-02' }, ['FUTURE heldOn']],
    ['whose next one is no later', { nextOn: '2026-05-01' }, ['NEXT_IS_NOT_LATER nextOn']],
    ['of a measure that the plan has not', { measures: [{ id: 'x' }] }, ['UNKNOWN_MEASURE measures']],
  ])('%s is judged as it should', (_what, more, expected) => {
    expect(said(faultsOfFollowUp({ ...followUp, ...more }, plan(), '2026-05-01'))).toEqual(expected);
  });

  it('tells how every measure stands, and the plan shows it from then on', () => {
    const statuses = statusesAfter(plan(), [{ id: '2', status: 'DONE' }]);
    expect(statuses).toEqual({ 1: 'PLANNED', 2: 'DONE', 3: 'PLANNED' });
    expect(withStatuses(plan(), statuses).measures.map(({ status }) => status)).toEqual(['PLANNED', 'DONE', 'PLANNED']);
    expect(withStatuses(plan(), null)).toEqual(plan());
  });
});

describe('what a guardian is shown', () => {
  const content = plan({
    childWords: 'Jag',
    guardianWords: [
      { guardianId: 'g1', words: 'Ett' },
      { guardianId: 'g2', words: 'Två' },
      { guardianId: null, words: 'Vi' },
    ],
  });

  it('is all but what the child keeps and what another guardian has said alone', () => {
    expect(contentFor(null, content)).toEqual(content);
    const seen = contentFor({ guardianId: 'g1' }, { ...content, childWordsHidden: true });
    expect(seen).toMatchObject({ childWords: null, childWordsHidden: false });
    expect(seen.guardianWords.map(({ words }) => words)).toEqual(['Ett', 'Vi']);
    expect(contentFor({ guardianId: 'g1' }, content).childWords).toBe('Jag');
  });

  it('is a plan from its invitation on, also when it was closed after it', () => {
    const shown = (status: 'DRAFT' | 'INVITED' | 'CLOSED', meetsAt: Date | null): boolean =>
      isShownTo({ guardianId: 'g1' }, { status, meetsAt });
    expect([
      shown('DRAFT', null),
      shown('DRAFT', new Date()),
      shown('CLOSED', null),
      shown('INVITED', new Date()),
      shown('CLOSED', new Date()),
    ]).toEqual([false, false, false, true, true]);
    expect(isShownTo(null, { status: 'DRAFT', meetsAt: null })).toBe(true);
  });
});
