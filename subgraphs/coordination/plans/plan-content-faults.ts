// What is wrong with what somebody has written in a plan, in words. `field`: its path in the input.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';

export const organisationNotInCase = (field: string): Problem =>
  fault(
    'ORGANISATION_NOT_IN_CASE',
    'Verksamheten deltar inte i ärendet. Lägg till den i ärendet, eller skriv insatsen som en insats av andra.',
    'The organisation takes no part in the case. Add it to the case, or write the measure as one by others.',
    field,
  );

export const unitOfAnother = (field: string): Problem =>
  fault(
    'UNKNOWN_UNIT',
    'Enheten finns inte i den verksamheten. Välj en av verksamhetens enheter.',
    'The organisation has no such unit. Choose one of its units.',
    field,
  );

export const participantOfAnother = (field: string): Problem =>
  fault(
    'UNKNOWN_PARTICIPANT',
    'Personen deltar inte i ärendet för den verksamheten. Välj en deltagare från den.',
    'The person takes no part in the case for that organisation. Choose a participant of it.',
    field,
  );

export const unknownGuardian = (field: string): Problem =>
  fault(
    'UNKNOWN_GUARDIAN',
    'Vårdnadshavaren finns inte i ärendet. Välj en av barnets vårdnadshavare.',
    'There is no such guardian in the case. Choose one of the child’s guardians.',
    field,
  );

export const unknownMeasure = (field: string): Problem =>
  fault(
    'UNKNOWN_MEASURE',
    'Insatsen finns inte i planen, eller är nämnd två gånger. Läs planen igen.',
    'There is no such measure in the plan, or it is named twice. Read the plan again.',
    field,
  );

export const unknownInvited = (field: string): Problem =>
  fault(
    'UNKNOWN_INVITED',
    'Den kallade finns inte i planen. Läs planen igen.',
    'There is nobody so invited in the plan. Read the plan again.',
    field,
  );

export const endsBeforeStart = (field: string): Problem =>
  fault(
    'ENDS_BEFORE_START',
    'Slutdagen ligger före startdagen. Rätta en av dem.',
    'The last day is before the first. Correct one of them.',
    field,
  );

export const tooMany = (most: number, field: string): Problem =>
  fault('TOO_MANY', `Skriv högst ${String(most)}.`, `Write ${String(most)} at most.`, field);

export const nobodyInvited = fault(
  'NOBODY_INVITED',
  'Ingen är kallad. Ange vilka som kallas till mötet.',
  'Nobody is invited. Name those who are invited to the meeting.',
  'invited',
);

export const invitedAsBoth = (field: string): Problem =>
  fault(
    'INVITED_AS_BOTH',
    'Ange antingen en verksamhet eller vem det är, inte båda och inte ingetdera.',
    'Name either an organisation or who it is, not both and not neither.',
    field,
  );
