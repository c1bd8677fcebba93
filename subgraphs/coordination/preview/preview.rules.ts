// As whom a case is previewed: everybody who would see it at the meeting, each with the actor that a view of theirs would name.
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import type { ParticipantRow } from '../cases/case.entity.ts';
import type { GuardianRow } from '../cases/child.entity.ts';
import { fullName } from '../people/full-name.ts';
import type { PersonRow } from '../people/person.entity.ts';
import { actorAt, familyActor } from '../receipts/receipt-content.rules.ts';
import type { PreviewedParticipant } from './preview.type.ts';

export interface PreviewPlan {
  readonly participant: PreviewedParticipant;
  readonly recipient: Actor;
}

const roleWords = {
  COORDINATOR: { role: 'samordnare', roleEnglish: 'coordinator' },
  MEMBER: { role: 'teammedlem', roleEnglish: 'member of the team' },
  INVITED: { role: 'inbjuden', roleEnglish: 'invited' },
  GUARDIAN: { role: 'vårdnadshavare', roleEnglish: 'guardian' },
} as const;

export const asStaff = (place: ParticipantRow, person: PersonRow): PreviewPlan => ({
  participant: {
    name: fullName(person),
    ...roleWords[place.role],
    profession: place.profession,
    organisationId: place.organisationId,
  },
  recipient: actorAt(person.subject, { ...place, unitId: place.unitId ?? null }),
});

/** No guardian's subject is known here, and the number is not sent: so it is a view of any guardian, of what is hidden from none. */
export const asGuardian = (guardian: GuardianRow): PreviewPlan => ({
  participant: {
    name: fullName(guardian),
    ...roleWords.GUARDIAN,
    profession: null,
    organisationId: null,
  },
  recipient: familyActor(guardian.id, 'GUARDIAN'),
});
