// Why an invitation is not answered or taken back. One that is not there and one to somebody else are the same answer (attack 10).
import { fault } from '../../process/change-fault.ts';

export const unknownInvitation = fault(
  'UNKNOWN_INVITATION',
  'Det finns ingen sådan inbjudan.',
  'There is no such invitation.',
  'invitationId',
);

export const unknownColleague = fault(
  'UNKNOWN_PERSON',
  'Den som kommer ska arbeta i den inbjudna verksamheten. Välj en av kollegorna i listan.',
  'The person who comes works in the invited organisation. Choose one of the colleagues in the list.',
  'personId',
);

export const hasSteppedAside = fault(
  'PERSON_CANNOT_COME',
  'Den personen kan inte komma till det här mötet. Välj en annan kollega.',
  'That person cannot come to this meeting. Choose another colleague.',
  'personId',
);

export const notInCase = fault(
  'ORGANISATION_NOT_IN_CASE',
  'Verksamheten deltar inte i ärendet. Lägg till den först (changeOrganisations), med familjens samtycke.',
  'The organisation takes no part in the case. Add it first (changeOrganisations), with the family’s consent.',
  'organisationId',
);

/** Who is named would learn whom the case is about (domain rule 20). */
export const nobodyAgrees = fault(
  'NOBODY_HAS_SIGNED',
  'Ingen i familjen har sagt ja till något som gäller nu. Bjud in när någon har skrivit under.',
  'Nobody of the family has said yes to anything that holds now. Invite when somebody has signed.',
  'caseId',
);

/** To the receiver, who is not told why. */
export const notReady = fault(
  'NOT_READY',
  'Mötet är inte klart för fler deltagare just nu. Fråga samordnaren.',
  'The meeting is not ready for more participants now. Ask the coordinator.',
  'invitationId',
);
