// The child and its guardians as they are shown. There is no field for a personal identity number, and there must never be.
import { Field, ID, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { GuardianConsentStatus } from '../consents/guardian-status.rules.ts';

@ObjectType({ description: 'The child (barnet).' })
export class Child {
  @Field(() => String, { description: 'First name (förnamn).' })
  givenName: string;
  @Field(() => String, { description: 'Family name (efternamn).' })
  familyName: string;
  @Field(() => DateScalar, { description: 'Date of birth (födelsedatum).' })
  birthDate: string;
  municipalityCode: string;
  schoolUnitId?: string | null | undefined;
}

export const GuardianConsentStatusEnum = registerEnum(
  'GuardianConsentStatus',
  'How a guardian has answered to the consents of the case (vårdnadshavarens svar på samtycket).',
  {
    NOT_ASKED: 'No consent waits for this guardian (inte tillfrågad, eller behövs inte).',
    WAITING: 'Has not signed everything yet (har inte skrivit under allt).',
    SIGNED: 'Has signed everything (har skrivit under).',
    REFUSED: 'Has said no to at least one disclosure (har sagt nej).',
  } satisfies Record<GuardianConsentStatus, string>,
);

@ObjectType({ description: 'A guardian (vårdnadshavare).' })
export class Guardian {
  @Field(() => ID, { description: 'The hub’s id of the guardian (vårdnadshavarens id).' })
  id: string;
  @Field(() => String, { description: 'First name (förnamn).' })
  givenName: string;
  @Field(() => String, { description: 'Family name (efternamn).' })
  familyName: string;
  caseId: string;
}
