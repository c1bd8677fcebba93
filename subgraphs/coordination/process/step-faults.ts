// Why a step of the process is not made. What is legal instead is always said.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from './change-fault.ts';
import { isStorable } from './free-text.rules.ts';
import { legalSteps, machines, type Action, type Actor, type Machine, type State } from './steps.rules.ts';

/** `field`: the input field that names the thing. */
export function illegalStep(action: Action, of: Machine, state: State, actor: Actor, field: string): Problem {
  const legal = legalSteps(machineIn(of, state), state, actor);
  const list = legal.join(', ');
  return fault(
    'ILLEGAL_STEP',
    `Det går inte i det här läget (${action}, ${state}). ${legal.length > 0 ? `Möjligt nu: ${list}.` : 'Inget går att göra nu.'}`,
    `${action} is not possible in the state ${state}. ${legal.length > 0 ? `Possible now: ${list}.` : 'Nothing is possible now.'}`,
    field,
  );
}

/** A step of a case can be tried with a consultation, and the other way round: what is possible is what that thing goes through. */
const machineIn = (tried: Machine, state: State): Machine => {
  const isIn = (machine: Machine): boolean => machines[machine].some((one) => one === state);
  return isIn(tried) ? tried : isIn('CASE') ? 'CASE' : 'CONSULTATION';
};

/** Somebody else was faster. `currentVersion`: what is there now, to be read before trying again. */
export const conflict = (currentVersion: number, field: string): Problem => ({
  ...fault(
    'CONFLICT',
    `Någon annan har ändrat detta sedan du läste det. Läs version ${String(currentVersion)} och gör om ändringen.`,
    `Somebody else has changed this since you read it. Read version ${String(currentVersion)} and make the change again.`,
    field,
  ),
  currentVersion,
});

export const caseIsClosed = fault(
  'CASE_CLOSED',
  'Ärendet är avslutat. Kontakta samordnaren om familjen vill ha stöd på nytt.',
  'The case is closed. Contact the coordinator if the family wants support again.',
  'caseId',
);

export const placeIsOver = fault(
  'ACCESS_CLOSED',
  'Din tid i ärendet har inte börjat eller är slut. Be samordnaren om en ny tid.',
  'Your time in the case has not begun or is over. Ask the coordinator for a new time.',
  'caseId',
);

export const keyUsed = fault(
  'KEY_USED',
  'Den nyckeln har använts för något annat. Skicka med en ny nyckel.',
  'That key has been used for something else. Send a new key.',
  'clientMutationId',
);

const longestKey = 100;

/** Of a mutation that takes none, it is not there. */
export const faultsOfKey = (key: string | null | undefined): Problem[] =>
  key == null || (key.length >= 1 && key.length <= longestKey && isStorable(key)) ? [] : [wrongKey];

const wrongKey = fault(
  'WRONG_LENGTH',
  `Ange en nyckel med mellan 1 och ${String(longestKey)} tecken.`,
  `Give a key of between 1 and ${String(longestKey)} characters.`,
  'clientMutationId',
);
