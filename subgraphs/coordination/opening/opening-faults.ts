// Why a case is not opened, each with what to do. What another team knows of a child is not told.
import { refusalFor } from '../cases/case-refusal.ts';
import { fault } from '../process/change-fault.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';

const { code, message, messageEnglish, manualRoute, manualRouteEnglish } = refusalFor('PROTECTED_IDENTITY');

/** Nothing was saved: the answer names the manual route (domain rule 14). */
export const protectedIdentity = fault(
  code,
  `${message} ${manualRoute ?? ''}`,
  `${messageEnglish} ${manualRouteEnglish ?? ''}`,
  'child',
);

export const wrongNumber = (field: string): Problem =>
  fault(
    'INVALID_PERSONAL_NUMBER',
    'Personnumret stämmer inte. Kontrollera det och skriv tolv siffror, ÅÅÅÅMMDDNNNN.',
    'The personal identity number does not hold. Check it and write twelve digits, YYYYMMDDNNNN.',
    field,
  );

export const samePersonTwice = fault(
  'SAME_PERSON_TWICE',
  'Samma personnummer står på flera ställen. Kontrollera barnets och vårdnadshavarnas nummer.',
  'The same personal identity number stands in several places. Check the child’s and the guardians’ numbers.',
  'guardians',
);

export const alreadyInFamily = fault(
  'ALREADY_IN_FAMILY',
  'Personnumret är redan barnets eller en vårdnadshavares i ärendet. Kontrollera det.',
  'The personal identity number is the child’s or a guardian’s in the case already. Check it.',
  'personalIdentityNumber',
);

export const wrongGuardians = (most: number): Problem =>
  fault(
    'WRONG_GUARDIANS',
    `Ange alla registrerade vårdnadshavare, minst en och högst ${String(most)}.`,
    `Name all registered guardians, at least one and ${String(most)} at most.`,
    'guardians',
  );

export const unknownGuardian = (field: string): Problem =>
  fault(
    'UNKNOWN_GUARDIAN',
    'Ange en av vårdnadshavarna med dess plats i listan, räknat från 0.',
    'Name one of the guardians by its place in the list, counted from 0.',
    field,
  );

export const notBornYet = fault(
  'NOT_BORN_YET',
  'Födelsedatumet har inte varit ännu. Kontrollera det.',
  'The date of birth has not come. Check it.',
  'child.birthDate',
);

export const raisedBeforeBirth = fault(
  'RAISED_BEFORE_BIRTH',
  'Det skulle ha aktualiserats innan barnet föddes. Kontrollera tiden.',
  'It would have been raised before the child was born. Check the time.',
  'raisedAt',
);

export const tooOld = (limit: number): Problem =>
  fault(
    'TOO_OLD',
    `HLT är för barn till och med ${String(limit)} år i den här kommunen. Vänd er till den verksamhet som kan hjälpa vidare.`,
    `HLT is for children up to ${String(limit)} years of age in this municipality. Turn to the service that can help on.`,
    'child.birthDate',
  );

export const consentIsOver = fault(
  'CONSENT_OVER',
  'Samtycket har redan gått ut. Välj ett senare slut.',
  'The consent has ended already. Choose a later end.',
  'form.validUntil',
);

export const anotherTeam = (teamName: string, reason: { message: string; messageEnglish: string }): Problem =>
  fault(
    'ANOTHER_TEAM',
    `Ärendet öppnas av ${teamName}. ${reason.message}`,
    `The case is opened by ${teamName}. ${reason.messageEnglish}`,
    'child.placement',
  );

export const straightToSip = (reason: { message: string; messageEnglish: string }): Problem =>
  fault('STRAIGHT_TO_SIP', reason.message, reason.messageEnglish, 'purpose');

/** Also with the purpose SIP: whoever has the responsibility for the child is not in the hub, and could not be. */
export const registeredOutside = (field: string): Problem =>
  fault(
    'REGISTERED_OUTSIDE',
    'Barnet är folkbokfört utanför hubbens kommuner. Då kan hubben inte ha ärendet: kalla till ett SIP-möte på vanligt sätt, tillsammans med socialtjänsten i barnets kommun (SoL 10:8–9, HSL 16:4).',
    'The child is registered outside of the hub’s municipalities. Then the hub cannot have the case: call a SIP meeting in the ordinary way, together with the social services of the child’s municipality (SoL 10:8–9, HSL 16:4).',
    field,
  );

export const caseAlreadyOpen = fault(
  'CASE_ALREADY_OPEN',
  'Teamet har redan ett öppet ärende för barnet. Fortsätt i det.',
  'The team has an open case for the child already. Go on in that one.',
  'child',
);

/** The same words whatever it is that does not agree: they tell nothing of another team's case. */
export const cannotBeOpened = fault(
  'CANNOT_BE_OPENED',
  'Ärendet kan inte öppnas med de här uppgifterna. Kontrollera barnets och vårdnadshavarnas uppgifter mot folkbokföringen; stämmer de, kontakta processledaren.',
  'The case cannot be opened with these data. Check the child’s and the guardians’ data against the population register; if they agree, contact the process leader.',
  'child',
);
