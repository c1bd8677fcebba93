// Why nobody is added to a case or steps aside from it, each with what to do.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';

export const unknownParticipant = fault(
  'UNKNOWN_PARTICIPANT',
  'Det finns ingen sådan deltagare i ärendet.',
  'There is no such participant in the case.',
  'participantId',
);

export const lastCoordinator = fault(
  'LAST_COORDINATOR',
  'Ärendet behöver en samordnare. Ge en annan samordnare i teamet en plats först (addParticipant).',
  'The case needs a coordinator. Give another coordinator of the team a place first (addParticipant).',
  'participantId',
);

export const unknownPerson = fault(
  'UNKNOWN_PERSON',
  'Hubben känner inte alla de personerna. Registrera dem först (registerProfessional).',
  'The hub does not know all of those people. Register them first (registerProfessional).',
  'personIds',
);

export const wrongCount = fault(
  'WRONG_COUNT',
  'Ange mellan 1 och 50 personer.',
  'Name between 1 and 50 people.',
  'personIds',
);

export const hasSteppedAside = fault(
  'STEPPED_ASIDE',
  'Någon av dem har klivit åt sidan för det här barnet. Ange returns om personen ska tillbaka.',
  'One of them has stepped aside for this child. Set returns if the person is to come back.',
  'personIds',
);

export const organisationNotInCase = fault(
  'ORGANISATION_NOT_IN_CASE',
  'Någon av dem arbetar i en verksamhet som inte deltar i ärendet. Lägg till verksamheten först (changeOrganisations).',
  'One of them works in an organisation that does not take part in the case. Add the organisation first (changeOrganisations).',
  'personIds',
);

export const nobodyHasSigned = fault(
  'NOBODY_HAS_SIGNED',
  'Ingen i familjen har sagt ja ännu. Vänta tills någon har skrivit under.',
  'Nobody of the family has said yes yet. Wait until somebody has signed.',
  'caseId',
);

export const wrongTimes = fault(
  'WRONG_TIMES',
  'Platsen ska börja tidigast för en månad sedan, sluta efter nu och efter att den börjar, och inte vara längre än ett samtycke får gälla.',
  'The place begins a month ago at the earliest, ends later than now and than it begins, and lasts no longer than a consent may.',
  'accessUntil',
);

export const nothingToChange = fault(
  'NOTHING_TO_CHANGE',
  'Ange vad som har ändrats: placeringen, verksamheter som ska med, eller verksamheter som kliver åt sidan.',
  'Tell what has changed: the placement, organisations to add, or organisations that step aside.',
);

export const unknownOrganisation = (field: string): Problem =>
  fault(
    'UNKNOWN_ORGANISATION',
    'Katalogen har ingen sådan verksamhet, eller så deltar den inte i ärendet.',
    'The directory has no such organisation, or it does not take part in the case.',
    field,
  );

export const employsCoordinator = fault(
  'EMPLOYS_COORDINATOR',
  'Ärendets samordnare arbetar där, så verksamheten blir kvar. Låt dess medlemmar kliva åt sidan en och en (stepAside).',
  'The coordinator of the case works there, so the organisation stays. Let its members step aside one by one (stepAside).',
  'stepAsideIds',
);

export const anotherTeamNow = (teamName: string): Problem =>
  fault(
    'ANOTHER_TEAM',
    `Barnet hör nu till ${teamName}. Avsluta ärendet här med skälet MOVED; ${teamName} öppnar ett nytt med familjen.`,
    `The child belongs to ${teamName} now. Close the case here for the reason MOVED; ${teamName} opens a new one with the family.`,
    'placement',
  );
