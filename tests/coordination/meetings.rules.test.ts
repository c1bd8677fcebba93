// The pure rules of meetings and feedback: times, windows, what must be there at the end, and when a guardian is told.
import { describe, expect, it } from 'vitest';
import { faultsOfFeedback, feedbackDueAt, isOverdue } from '@hlt/coordination/feedback/feedback.rules.ts';
import { faultsOfWindow, usualWindow } from '@hlt/coordination/meetings/agenda/access-window.rules.ts';
import { faultsOfConsents } from '@hlt/coordination/meetings/agenda/consent-not-lost.rules.ts';
import { missingAtTheEnd } from '@hlt/coordination/meetings/agenda/end-case-meeting.rules.ts';
import { faultsOfVoice, waysToBeHeard } from '@hlt/coordination/meetings/child-voice/child-voice.rules.ts';
import {
  faultsOfDescription,
  faultsOfDueDay,
  faultsOfEvaluation,
} from '@hlt/coordination/meetings/interventions/intervention.rules.ts';
import { faultsOfRepetition, faultsOfTimes, seriesOf } from '@hlt/coordination/meetings/team/series.rules.ts';
import { days, grant, now as today, signer } from '../rules/families.ts';
import { said } from './support/said.ts';

const now = new Date('2026-03-01T08:00:00Z');
const at = (text: string): Date => new Date(text);

describe('the regular meetings of a team', () => {
  it('begin and end at the same time of the day in Sweden when summer time begins and when it ends', () => {
    const spring = { startsAt: at('2026-03-17T12:00:00Z'), endsAt: at('2026-03-17T14:30:00Z') };
    const autumn = { startsAt: at('2026-10-13T11:00:00Z'), endsAt: at('2026-10-13T13:30:00Z') };
    const starts = (first: typeof spring): string[] =>
      seriesOf(first, { everyWeeks: 2, times: 2 }).map(
        (one) => `${one.startsAt.toISOString()} ${one.endsAt.toISOString()}`,
      );
    expect(starts(spring)[1]).toBe('2026-03-31T11:00:00.000Z 2026-03-31T13:30:00.000Z');
    expect(starts(autumn)[1]).toBe('2026-10-27T12:00:00.000Z 2026-10-27T14:30:00.000Z');
  });

  it('are as many as told, as far apart as told, the first one counted, and one when nothing is told', () => {
    const first = { startsAt: at('2026-05-05T11:00:00Z'), endsAt: at('2026-05-05T12:00:00Z') };
    const days = seriesOf(first, { everyWeeks: 4, times: 3 }).map(({ startsAt }) =>
      startsAt.toISOString().slice(0, 10),
    );
    expect(days).toEqual(['2026-05-05', '2026-06-02', '2026-06-30']);
    expect(seriesOf(first, null)).toEqual([first]);
  });

  it.each([
    ['ends before it starts', '2026-04-01T10:00:00Z', '2026-04-01T10:00:00Z', ['ENDS_TOO_EARLY endsAt']],
    ['lasts longer than a day’s work', '2026-04-01T06:00:00Z', '2026-04-01T18:00:01Z', ['MEETING_TOO_LONG endsAt']],
    ['has begun already', '2026-03-01T07:59:59Z', '2026-03-01T09:00:00Z', ['IN_THE_PAST startsAt']],
    ['lies two years ahead', '2028-02-29T08:00:00Z', '2028-02-29T09:00:00Z', []],
    ['lies more than two years ahead', '2028-02-29T08:00:01Z', '2028-02-29T09:00:00Z', ['TOO_FAR_AHEAD startsAt']],
    ['lies ahead', '2026-03-01T08:00:00Z', '2026-03-01T20:00:00Z', []],
  ])('a meeting that %s is told so', (_name, startsAt, endsAt, codes) => {
    expect(said(faultsOfTimes({ startsAt: at(startsAt), endsAt: at(endsAt) }, now))).toEqual(codes);
  });

  it('repeats 2–26 times with 1–12 weeks in between, and no other way', () => {
    const wrong = (everyWeeks: number, times: number): boolean => faultsOfRepetition({ everyWeeks, times }).length > 0;
    expect([wrong(1, 2), wrong(12, 26)]).toEqual([false, false]);
    expect([wrong(0, 2), wrong(13, 2), wrong(1, 1), wrong(1, 27)]).toEqual([true, true, true, true]);
    expect(faultsOfRepetition(null)).toEqual([]);
    expect(said(faultsOfRepetition({ everyWeeks: 0, times: 1 }))).toEqual(['WRONG_REPETITION repeat']);
  });
});

describe('the access window of a case', () => {
  it('is a week on each side of the meeting unless told', () => {
    const window = usualWindow({ startsAt: at('2026-03-10T12:00:00Z'), endsAt: at('2026-03-10T13:00:00Z') });
    expect(window).toEqual({ opensAt: at('2026-03-03T12:00:00Z'), closesAt: at('2026-03-17T13:00:00Z') });
  });

  it.each([
    ['closes when it opens', '2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z', ['CLOSES_TOO_EARLY accessClosesAt']],
    [
      'is open longer than sixty days',
      '2026-03-01T08:00:00Z',
      '2026-04-30T08:00:01Z',
      ['WINDOW_TOO_LONG accessClosesAt'],
    ],
    ['closes as far away as it may', '2028-05-01T08:00:00Z', '2028-05-09T08:00:00Z', []],
    ['closes further away', '2028-05-01T08:00:00Z', '2028-05-09T08:00:01Z', ['TOO_FAR_AHEAD accessClosesAt']],
    ['closed years ago', '2020-03-01T08:00:00Z', '2020-03-02T08:00:00Z', ['TOO_FAR_AHEAD accessClosesAt']],
    ['lies years away', '2030-03-01T08:00:00Z', '2030-03-02T08:00:00Z', ['TOO_FAR_AHEAD accessClosesAt']],
    ['is open for sixty days', '2026-03-01T08:00:00Z', '2026-04-30T08:00:00Z', []],
  ])('that %s is told so', (_name, opensAt, closesAt, codes) => {
    expect(said(faultsOfWindow({ opensAt: at(opensAt), closesAt: at(closesAt) }, now))).toEqual(codes);
  });
});

describe('the end of a case’s meeting', () => {
  const whole = {
    interventions: 1,
    noInterventionReason: null,
    childVoice: true,
    nextDate: '2026-04-01',
    today: '2026-03-01',
  };

  it('needs interventions or a stated reason, the child’s voice and the next date, and tells all that is missing', () => {
    expect(said(missingAtTheEnd(whole))).toEqual([]);
    expect(said(missingAtTheEnd({ ...whole, interventions: 0, childVoice: false, nextDate: '2026-03-01' }))).toEqual([
      'NO_INTERVENTIONS noInterventionReason',
      'NO_CHILD_VOICE meetingId',
      'WRONG_NEXT_DATE nextDate',
    ]);
  });

  it('takes a reason in place of interventions, and no blank one', () => {
    const reason = (text: string): string[] =>
      said(missingAtTheEnd({ ...whole, interventions: 0, noInterventionReason: text }));
    expect([reason('Familjen vill vänta.'), reason('  ')]).toEqual([[], ['NO_INTERVENTIONS noInterventionReason']]);
  });

  it('takes a next date within a year and none after it', () => {
    const next = (nextDate: string): string[] => said(missingAtTheEnd({ ...whole, nextDate }));
    expect([next('2027-03-01'), next('2027-03-02')]).toEqual([[], ['WRONG_NEXT_DATE nextDate']]);
  });
});

describe('a case comes on an agenda', () => {
  const withdrawn = grant({ withdrawnAt: days(-1) });
  const refused = grant({ signers: [signer('guardian-1', { refusedAt: days(-1) })] });
  const expired = grant({ validUntil: today });
  const waiting = grant({ signers: [signer('guardian-1', { signedAt: null })] });

  it('while one of its consents is in force or waits for a signature', () => {
    for (const left of [grant(), waiting, grant({ validFrom: days(1) })])
      expect(faultsOfConsents([withdrawn, left, refused, expired], today)).toEqual([]);
  });

  it.each([
    ['has none', []],
    ['has taken them back', [withdrawn]],
    ['has refused them', [refused]],
    ['has let them run out', [expired]],
    ['has lost them one way or another', [withdrawn, refused, expired]],
  ])('no longer when the family %s', (_how, grants) => {
    expect(said(faultsOfConsents(grants, today))).toEqual(['NO_CONSENT caseId']);
  });
});

describe('the child’s voice', () => {
  it('needs a reason when the child declined or was too young, and only then', () => {
    const needsReason = waysToBeHeard.filter((heard) => faultsOfVoice({ heard, reason: ' ' }).length > 0);
    expect(needsReason).toEqual(['DECLINED', 'TOO_YOUNG']);
    expect(faultsOfVoice({ heard: 'TOO_YOUNG', reason: 'Två månader gammal.' })).toEqual([]);
  });

  it('is told in words of a length, as is the reason', () => {
    const faults = (length: number): string[] =>
      said(faultsOfVoice({ heard: 'DECLINED', reason: 'x'.repeat(500 + length), words: 'x'.repeat(2000 + length) }));
    expect([faults(0), faults(1)]).toEqual([[], ['TOO_LONG reason', 'TOO_LONG words']]);
  });

  it('holds no personal number', () => {
    expect(said(faultsOfVoice({ heard: 'ATTENDED', words: 'Jag heter 20120314-2382.' }))).toEqual([
      'PERSONAL_NUMBER words',
    ]);
  });
});

describe('an intervention', () => {
  it('is described, shortly', () => {
    const faults = ['Extra stöd', 'x'.repeat(1000), 'x'.repeat(1001), ''].map((text) =>
      said(faultsOfDescription(text)),
    );
    expect(faults).toEqual([[], [], ['TOO_LONG description'], ['MISSING_TEXT description']]);
  });

  it('is due from today on, two years ahead at most', () => {
    const faults = ['2026-02-28', '2026-03-01', '2028-03-01', '2028-03-02'].map((day) =>
      said(faultsOfDueDay(day, '2026-03-01')),
    );
    expect(faults).toEqual([['WRONG_DUE_DAY dueOn'], [], [], ['WRONG_DUE_DAY dueOn']]);
  });

  it('is evaluated together with the family, or with the reason why not', () => {
    const told = { evaluation: 'Går bättre i skolan.' };
    expect(faultsOfEvaluation({ ...told, withFamily: true })).toEqual([]);
    expect(faultsOfEvaluation({ ...told, withFamily: false })).toMatchObject([
      { code: 'MISSING_TEXT', field: 'withoutFamilyReason' },
    ]);
    expect(faultsOfEvaluation({ ...told, withFamily: false, withoutFamilyReason: 'Kunde inte komma.' })).toEqual([]);
    expect(said(faultsOfEvaluation({ evaluation: '', withFamily: true }))).toEqual(['MISSING_TEXT evaluation']);
    const long = (length: number): string[] =>
      said(
        faultsOfEvaluation({
          evaluation: 'x'.repeat(2000 + length),
          withFamily: false,
          withoutFamilyReason: 'x'.repeat(500 + length),
        }),
      );
    expect([long(0), long(1)]).toEqual([[], ['TOO_LONG evaluation', 'TOO_LONG withoutFamilyReason']]);
  });
});

describe('feedback to a guardian', () => {
  it('is due seven days after the meeting, late the moment after, and never once it has been given', () => {
    const due = feedbackDueAt(at('2026-03-01T13:00:00Z'));
    expect(due).toEqual(at('2026-03-08T13:00:00Z'));
    expect(isOverdue(due, null, due)).toBe(false);
    expect(isOverdue(due, null, new Date(due.getTime() + 1))).toBe(true);
    expect(isOverdue(due, at('2026-03-20T13:00:00Z'), at('2026-04-01T13:00:00Z'))).toBe(false);
  });

  it('is given after the meeting has begun and not in the future', () => {
    const given = (givenAt: string): string[] =>
      said(faultsOfFeedback({ givenAt: at(givenAt), offered: ['SIP'] }, at('2026-02-20T12:00:00Z'), now));
    expect(given('2026-02-20T11:59:59Z')).toEqual(['WRONG_TIME givenAt']);
    expect(given('2026-02-20T12:00:00Z')).toEqual([]);
    expect(given('2026-03-01T08:01:00Z')).toEqual([]);
    expect(given('2026-03-01T08:01:01Z')).toEqual(['WRONG_TIME givenAt']);
  });

  it('tells what was offered, or only that nothing more was needed', () => {
    const faults = (...offered: ('SIP' | 'OTHER_HELP' | 'NOTHING_MORE')[]): string[] =>
      said(faultsOfFeedback({ givenAt: now, offered }, at('2026-02-20T12:00:00Z'), now));
    expect([faults('SIP', 'OTHER_HELP'), faults('NOTHING_MORE')]).toEqual([[], []]);
    expect([faults(), faults('SIP', 'NOTHING_MORE')]).toEqual([['WRONG_OFFER offered'], ['WRONG_OFFER offered']]);
  });
});
