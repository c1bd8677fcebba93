// The table of steps, held against the domain's own rules: what leads where, who may, and that nothing is stuck or out of reach.
import { describe, expect, it } from 'vitest';
import { illegalStep } from '@hlt/coordination/process/step-faults.ts';
import {
  actions,
  actors,
  isLegal,
  legalSteps,
  machines,
  may,
  stepOf,
  type Action,
  type Actor,
  type Machine,
  type State,
} from '@hlt/coordination/process/steps.rules.ts';

const all = Object.keys(machines) as Machine[];
const stepsOf = (machine: Machine): Action[] => actions.filter((action) => stepOf(action).of === machine);
const begins = (action: Action): boolean => stepOf(action).of !== undefined && stepOf(action).from?.length === 0;

/** From each state, where one can come in one step. */
function next(machine: Machine, state: State): State[] {
  const steps = stepsOf(machine).filter((action) => isLegal(action, state));
  return steps.flatMap((action) => stepOf(action).to ?? [state]);
}

function reachable(machine: Machine, from: readonly State[]): Set<State> {
  const seen = new Set(from);
  for (const state of seen) for (const one of next(machine, state)) seen.add(one);
  return seen;
}

describe.each(all)('the machine %s', (machine) => {
  const states: readonly State[] = machines[machine];
  const [first = states[0]!] = stepsOf(machine)
    .filter(begins)
    .flatMap((action) => stepOf(action).to ?? []);

  it('names no state of another machine', () => {
    const named = stepsOf(machine).flatMap((action) => [...(stepOf(action).from ?? []), ...(stepOf(action).to ?? [])]);
    expect(named.filter((state) => !states.includes(state))).toEqual([]);
  });

  it('begins in its first state, by one step, and comes to each of its states', () => {
    expect(first).toBe(states[0]);
    expect(stepsOf(machine).filter(begins)).toHaveLength(machine === 'FEEDBACK' ? 0 : 1);
    expect([...reachable(machine, [first])].sort()).toEqual([...states].sort());
  });

  it('can come to an end from every state', () => {
    const ends = states.filter((state) => next(machine, state).every((one) => one === state));
    expect(ends.length).toBeGreaterThan(0);
    for (const state of states)
      expect(
        ends.some((end) => reachable(machine, [state]).has(end)),
        state,
      ).toBe(true);
  });
});

describe('the order of things', () => {
  const reached = (machine: Machine, from: State): State[] => [...new Set(next(machine, from))].sort();

  it.each([
    ['CONSULTATION', 'RAISED', ['ANSWERED', 'CLOSED', 'DISCUSSED']],
    ['CONSULTATION', 'ANSWERED', ['CLOSED']],
    ['CONSULTATION', 'CLOSED', []],
    ['CASE', 'OPENED', ['CLOSED', 'MEETING_PLANNED']],
    ['CASE', 'MEETING_HELD', ['CLOSED', 'MEETING_PLANNED']],
    ['CASE', 'CLOSED', []],
    ['MEETING', 'HELD', []],
    ['MEETING', 'CANCELLED', []],
    ['INVITATION', 'DECLINED', ['ACCEPTED', 'CANCELLED']],
    ['INVITATION', 'CANCELLED', []],
    ['INTERVENTION', 'DONE', []],
    ['INTERVENTION', 'STOPPED', []],
    ['FEEDBACK', 'DONE', []],
    // Rule 28: a plan is agreed only by those who were invited, and followed up only when it is agreed.
    ['PLAN', 'DRAFT', ['CLOSED', 'DRAFT', 'INVITED']],
    ['PLAN', 'INVITED', ['AGREED', 'CLOSED', 'INVITED']],
    ['PLAN', 'AGREED', ['CLOSED', 'FOLLOWED_UP', 'INVITED']],
    ['PLAN', 'CLOSED', []],
  ] as const)('from %s %s one comes to %j and nowhere else', (machine, from, to) => {
    expect(reached(machine, from)).toEqual(to);
  });

  it('an identity comes in with a consent form, and never into what was raised without one (rule 20)', () => {
    expect(stepOf('openCase').needs).toContain('CONSENT_FORM');
    for (const action of ['raiseConcern', 'answerConsultation'] as const)
      expect(stepOf(action).needs).toContain('NO_IDENTITY');
  });

  it('a step that changes no state is legal in every one', () => {
    for (const state of machines.CASE) expect(isLegal('sendMessage', state)).toBe(true);
  });

  it('a case’s meeting ends with interventions or a reason, the child’s voice and the next date (rules 25 and 26)', () => {
    expect(stepOf('endCaseMeeting').needs).toEqual(['INTERVENTIONS_OR_REASON', 'CHILD_VOICE', 'NEXT_DATE']);
  });
});

describe('who may', () => {
  const stepsFor = (actor: Actor): Action[] => actions.filter((action) => may(action, actor));

  it.each([
    [
      'GUARDIAN',
      [
        'raiseConcern',
        'signOwnConsent',
        'refuseOwnConsent',
        'withdrawConsent',
        'sendMessage',
        'markMessagesRead',
        'endSupport',
      ],
    ],
    ['CHILD', ['signOwnConsent', 'refuseOwnConsent', 'withdrawOwnConsent']],
    ['RECEIVER', ['acceptInvitation', 'declineInvitation']],
    ['PROCESS_LEADER', ['planSurveyRound', 'publishBulletin']],
    ['PROFESSIONAL', ['raiseConcern', 'markBulletinRead']],
    ['ANYBODY', ['answerSurvey']],
  ] as const)('%s may take these steps and no other', (actor, its) => {
    expect(stepsFor(actor)).toEqual(its);
  });

  it('no participant changes who takes part, what was consented to, or whether the case goes on', () => {
    const coordinators = ['openCase', 'addParticipant', 'changeOrganisations', 'closeCase', 'endCaseMeeting'] as const;
    for (const action of [...coordinators, 'registerConsent', 'signConsent', 'withdrawConsent', 'invite'] as const)
      expect(may(action, 'PARTICIPANT'), action).toBe(false);
  });

  it('every step has somebody who may take it', () => {
    for (const action of actions)
      expect(
        actors.filter((actor) => may(action, actor)),
        action,
      ).not.toEqual([]);
  });

  it('in a closed case only taking back, protecting, reading, exporting and the survey are left', () => {
    expect(actions.filter((action) => stepOf(action).whenClosed)).toEqual([
      'withdrawConsent',
      'withdrawOwnConsent',
      'reportProtectedIdentity',
      'giveSurveyCodes',
      'markMessagesRead',
      'exportCase',
    ]);
  });
});

describe('a step that is not legal', () => {
  it('is refused with what would be, for the one who asks', () => {
    const refused = illegalStep('agreePlan', 'PLAN', 'DRAFT', 'PARTICIPANT', 'planId');
    expect(refused).toMatchObject({ code: 'ILLEGAL_STEP', field: 'planId' });
    expect(refused.messageEnglish).toBe(
      'agreePlan is not possible in the state DRAFT. Possible now: changePlan, inviteToPlan, closePlan.',
    );
    expect(refused.message).toContain('Möjligt nu: changePlan, inviteToPlan, closePlan.');
  });

  it('names what is possible with a consultation when the step was one of a case, and the other way round', () => {
    expect(illegalStep('closeCase', 'CASE', 'ANSWERED', 'COORDINATOR', 'caseId').message).toBe(
      'Det går inte i det här läget (closeCase, ANSWERED). Möjligt nu: closeConsultation.',
    );
    expect(illegalStep('closeConsultation', 'CONSULTATION', 'MEETING_HELD', 'COORDINATOR', 'caseId').message).toContain(
      'Möjligt nu: putOnAgenda, closeCase.',
    );
  });

  it('says so when nothing is', () => {
    expect(illegalStep('closeCase', 'CASE', 'CLOSED', 'COORDINATOR', 'caseId').messageEnglish).toMatch(/Nothing is/);
    expect(legalSteps('CASE', 'OPENED', 'GUARDIAN')).toEqual([]);
  });
});
