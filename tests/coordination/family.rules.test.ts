// What is said to the family and to those who work, word by word: plain, whole, and nothing that a machine has left in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentAdvice, consentSentence } from '@hlt/coordination/family/consent-sentences.rules.ts';
import {
  familyConsentState,
  familyConsentStates,
  familyConsentSteps,
} from '@hlt/coordination/family/family-consent.rules.ts';
import { caseSentence, meetingSentence, personSentence } from '@hlt/coordination/family/family-sentences.rules.ts';
import { interventionWords, planSentence, workSentence } from '@hlt/coordination/family/family-work.rules.ts';
import { feedbackSentence } from '@hlt/coordination/family/feedback-sentences.rules.ts';
import type { Words } from '@hlt/coordination/family/plain-words.ts';
import { feedbackOffers, feedbackWays } from '@hlt/coordination/feedback/feedback-words.ts';
import { interventionKinds } from '@hlt/coordination/meetings/interventions/intervention-words.ts';
import { machines } from '@hlt/coordination/process/steps.rules.ts';
import { isOverdue, toDoKinds } from '@hlt/coordination/todo/to-do.rules.ts';
import { sentenceOf } from '@hlt/coordination/todo/to-do-sentences.rules.ts';
import type { ConsentGrant, Signer } from '@hlt/shared/consent/grant.ts';

const now = new Date('2026-03-10T12:00:00Z');
const day = (count: number): Date => new Date(now.getTime() + count * 86_400_000);

function grantWith(changes: Partial<ConsentGrant>, ...signers: readonly Partial<Signer>[]): ConsentGrant {
  const base = { capacity: 'GUARDIAN', signedAt: null, refusedAt: null, method: null } as const;
  return {
    ...{ id: 'g', version: 1, childId: 'c', childPseudonym: 'p', caseId: 'x', organisationId: 'o' },
    ...{ secrecyUnit: 'SCHOOL', categories: ['ATTENDANCE_SUMMARY'], purpose: 'HLT_MEETING' },
    recipients: { sectors: [], organisationIds: [], excludedOrganisationIds: [] },
    ...{ validFrom: day(-30), validUntil: day(300), exception: null, withdrawnAt: null, withdrawnCategories: [] },
    signers: signers.map((signer, index) => ({ ...base, id: index === 0 ? 'me' : 'other', ...signer })),
    ...changes,
  };
}
const yes = { signedAt: day(-20) };
const no = { refusedAt: day(-20) };
const me = { guardianId: 'me', isOpen: true };

describe('where the case stands', () => {
  it('says that somebody has asked for the end, and not that a meeting is next', () => {
    expect(caseSentence('MEETING_PLANNED', day(3), true).swedish).toBe(
      'En vårdnadshavare har bett om att stödet ska avslutas. Samordnaren hör av sig och avslutar ärendet.',
    );
    expect(caseSentence('CLOSED', null, true).swedish).toMatch(/^Stödet genom HLT är avslutat/);
  });

  it('speaks of a new meeting only when there has been one', () => {
    expect(caseSentence('OPENED', null).swedish).toBe('Ärendet är öppnat. Inget möte är bestämt ännu.');
    expect(caseSentence('MEETING_HELD', null).swedish).toBe('Ett möte har hållits. Inget nytt möte är bestämt.');
  });

  it('says that a meeting has been held when it has ended, also before its hour is out', () => {
    const meeting = { startsAt: day(-0.01), endsAt: day(0.1), form: 'DIGITAL', place: null, nextDate: null } as const;
    expect(meetingSentence({ ...meeting, status: 'HELD' }, now).swedish).toBe('Mötet hölls 10 mars 2026.');
    expect(meetingSentence({ ...meeting, status: 'PLANNED' }, now).swedish).toMatch(/^Mötet är 10 mars 2026 kl\. /);
  });
});

describe('a consent form', () => {
  it.each([
    ['WAITING_FOR_YOU', [grantWith({}, {}, yes)]],
    ['WAITING_FOR_YOU', [grantWith({}, yes, yes), grantWith({}, {}, {})]],
    ['WAITING_FOR_OTHERS', [grantWith({}, yes, {})]],
    ['WAITING_FOR_OTHERS', [grantWith({}, yes, {}), grantWith({}, yes, yes)]],
    ['IN_FORCE', [grantWith({}, yes, yes)]],
    ['IN_FORCE', [grantWith({}, yes, yes), grantWith({}, no, yes), grantWith({ withdrawnAt: day(-1) }, yes, yes)]],
    ['IN_FORCE', [grantWith({ exception: { code: 'SOLE_CUSTODY', reason: 'x' } }, {}, yes)]],
    ['EXPIRING', [grantWith({ validUntil: day(30) }, yes, yes)]],
    ['NOT_YET_VALID', [grantWith({ validFrom: day(2) }, yes, yes)]],
    ['EXPIRED', [grantWith({ validUntil: now }, yes, yes)]],
    ['REFUSED', [grantWith({}, yes, no), grantWith({ withdrawnAt: day(-1) }, yes, yes)]],
    ['WITHDRAWN', [grantWith({ withdrawnAt: day(-1) }, yes, yes)]],
  ] as const)('is %s to a guardian when its grants say so (%#)', (state, grants) => {
    expect(familyConsentState(grants, 'me', now)).toBe(state);
  });

  it('can be answered once and while the case is open, and taken back by whoever has signed, also when it is closed', () => {
    const steps = (grant: ConsentGrant, isOpen = true): string[] => familyConsentSteps([grant], { ...me, isOpen }, now);
    expect(steps(grantWith({}, {}, yes))).toEqual(['signOwnConsent', 'refuseOwnConsent']);
    expect(steps(grantWith({}, {}, yes), false)).toEqual([]);
    expect(steps(grantWith({}, yes, {}))).toEqual(['withdrawConsent']);
    expect(steps(grantWith({}, yes, {}), false)).toEqual(['withdrawConsent']);
    expect(steps(grantWith({}, no, yes))).toEqual([]);
    expect(steps(grantWith({ withdrawnAt: day(-1) }, yes, yes))).toEqual([]);
    expect(steps(grantWith({ validUntil: now }, yes, yes))).toEqual([]);
    const passedOver = grantWith({ exception: { code: 'GUARDIAN_PREVENTED', reason: 'x' } }, yes);
    expect(familyConsentSteps([passedOver], { guardianId: 'other', isOpen: true }, now)).toEqual(['refuseOwnConsent']);
    expect(familyConsentSteps([grantWith({}, yes, yes)], { guardianId: 'nobody', isOpen: true }, now)).toEqual([]);
  });

  it('says its last day, not the first one after it, and that a part has been taken back', () => {
    const period = { validFrom: day(-1), validUntil: new Date('2026-06-01T22:00:00Z'), isPartlyWithdrawn: true };
    expect(consentSentence('IN_FORCE', period)).toEqual({
      swedish: 'Samtycket gäller till och med 1 juni 2026. En del av det är återkallad och delas inte.',
      english: 'The consent is in force until 1 June 2026. Part of it has been withdrawn and is not shared.',
    });
    expect(consentSentence('WITHDRAWN', period).swedish).toBe('Samtycket är återkallat. Inget mer delas.');
  });
});

describe('what waits', () => {
  it.each([
    ['CONSENT_WAITING', false, null, 'Ett samtycke väntar på underskrift. Hör av dig till familjen.'],
    [
      'CONSENT_WAITING',
      false,
      '2026-03-12',
      'Ett samtycke väntar på underskrift. Hör av dig till familjen. Mötet är 12 mars 2026.',
    ],
    [
      'CONSENT_WAITING',
      true,
      '2026-03-12',
      'Ett samtycke väntar på ditt svar. Läs det, och säg ja eller nej. Mötet är 12 mars 2026.',
    ],
    [
      'CONSENT_EXPIRING',
      true,
      '2026-03-12',
      'Ditt samtycke gäller till och med 12 mars 2026. Säg till samordnaren om du vill förnya det.',
    ],
    [
      'CONSENT_EXPIRING',
      false,
      '2026-03-09',
      'Ett samtycke gick ut 9 mars 2026. Fråga familjen om den vill förnya det.',
    ],
    ['FEEDBACK_DUE', false, '2026-03-10', 'Ge återkoppling till vårdnadshavaren efter mötet. Senast 10 mars 2026.'],
    [
      'FEEDBACK_DUE',
      false,
      '2026-03-09',
      'Ge återkoppling till vårdnadshavaren efter mötet. Det skulle ha gjorts 9 mars 2026.',
    ],
    [
      'INVITATION',
      false,
      '2026-03-12',
      'Er verksamhet är inbjuden till ett HLT-möte. Svara och säg vem som kommer. Mötet är 12 mars 2026.',
    ],
  ] as const)('%s (family: %s, day: %s) says “%s”', (kind, forFamily, dueOn, sentence) => {
    expect(sentenceOf({ kind, forFamily, dueOn, count: 1 }, '2026-03-10').swedish).toBe(sentence);
  });

  it('counts messages, and is late from the day after its day', () => {
    const messages = (count: number): Words =>
      sentenceOf({ kind: 'MESSAGE', forFamily: true, dueOn: null, count }, '2026-03-10');
    expect([messages(1).swedish, messages(3).english]).toEqual([
      'Du har ett oläst meddelande.',
      'You have 3 unread messages.',
    ]);
    expect(['2026-03-09', '2026-03-10', null].map((dueOn) => isOverdue(dueOn, '2026-03-10'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('every sentence', () => {
  const isWhole = ({ swedish, english }: Words): void => {
    for (const said of [swedish, english]) {
      expect(said).toMatch(/^\p{Lu}.*\.$/u);
      expect(said).not.toMatch(/undefined|null|NaN|Invalid|\[object|[A-Z]{2,}_|\s{2}|\.\./);
    }
    expect(swedish).not.toBe(english);
  };
  const moment = fc.date({ min: day(-400), max: day(400), noInvalidDate: true });
  const maybe = fc.option(moment);
  const dayText = fc.option(moment.map((one) => one.toISOString().slice(0, 10)));
  const name = fc.constantFrom('Kim Kollega', 'Åsa Öberg');

  it('begins with a capital, ends with a full stop, and is whole in both languages, whatever it is about', () => {
    fc.assert(
      fc.property(
        fc.record({
          ...{
            kind: fc.constantFrom(...toDoKinds),
            forFamily: fc.boolean(),
            dueOn: dayText,
            count: fc.integer({ min: 1, max: 9 }),
          },
          ...{ state: fc.constantFrom(...familyConsentStates), isPartlyWithdrawn: fc.boolean() },
          ...{ from: moment, until: moment, maybeMoment: maybe, caseState: fc.constantFrom(...machines.CASE) },
          ...{
            form: fc.constantFrom('IN_ROOM' as const, 'DIGITAL' as const),
            place: fc.option(name),
            meeting: fc.constantFrom(...machines.MEETING),
          },
          ...{
            how: fc.option(fc.constantFrom(...feedbackWays)),
            offered: fc.uniqueArray(fc.constantFrom(...feedbackOffers)),
          },
          ...{ role: fc.constantFrom('COORDINATOR' as const, 'MEMBER' as const, 'INVITED' as const), person: name },
          ...{
            work: fc.constantFrom(...machines.INTERVENTION),
            what: fc.constantFrom(...interventionKinds),
            plan: fc.constantFrom(...machines.PLAN),
          },
        }),
        (one) => {
          isWhole(sentenceOf(one, '2026-03-10'));
          isWhole(
            consentSentence(one.state, {
              validFrom: one.from,
              validUntil: one.until,
              isPartlyWithdrawn: one.isPartlyWithdrawn,
            }),
          );
          const advice = consentAdvice[one.state];
          if (advice !== null) isWhole(advice);
          isWhole(caseSentence(one.caseState, one.maybeMoment));
          const { form, place, meeting: status, dueOn } = one;
          isWhole(meetingSentence({ startsAt: one.from, endsAt: one.from, form, place, status, nextDate: dueOn }, now));
          isWhole(
            feedbackSentence({ dueAt: one.from, doneAt: one.maybeMoment, how: one.how, offered: one.offered }, now),
          );
          const work = {
            what: interventionWords[one.what],
            organisation: 'Umeå kommun',
            person: place,
            status: one.work,
            dueOn,
          };
          isWhole(workSentence(work));
          const { maybeMoment: at } = one;
          isWhole(planSentence({ status: one.plan, meetsAt: at, agreedAt: at, followUpOn: dueOn, closedAt: at }));
          const { swedish } = personSentence({
            name: one.person,
            profession: 'kurator',
            organisation: 'Umeå kommun',
            role: one.role,
          });
          expect(swedish).toMatch(new RegExp(`^${one.person}, kurator, Umeå kommun\\.`));
        },
      ),
      { numRuns: 300 },
    );
  });
});
