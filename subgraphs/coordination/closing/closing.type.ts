// How a case ends, and how long what the hub knows of it is kept.
import { Field, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import type { ClosingReason } from '../cases/case-words.ts';

export const ClosingReasonEnum = registerEnum('ClosingReason', 'Why a case was closed (avslutsorsak).', {
  GOALS_MET: 'The goals are met (målen uppnådda).',
  FAMILY_ENDED: 'The family wanted to end (familjen ville avsluta).',
  CONSENT_WITHDRAWN: 'The consent was withdrawn (samtycket återkallat).',
  MOVED: 'The family has moved (familjen har flyttat).',
  AGED_OUT: 'The child has grown out of HLT (barnet har passerat åldersgränsen).',
  OTHER_PROCESS: 'Another process has taken over (annan process har tagit över).',
} satisfies Record<ClosingReason, string>);

@ObjectType({ description: 'How the case ends (avslut): what the family has said, and how long it is kept.' })
export class CaseClosing {
  @Field(() => Date, {
    nullable: true,
    description: 'A guardian has ended the support (familjen avslutade); the coordinator closes the case.',
  })
  familyEndsAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Closed (avslutat).' })
  closedAt: Date | null;
  @Field(() => ClosingReasonEnum, { nullable: true, description: 'Why (avslutsorsak).' })
  reason: ClosingReason | null;
  @Field(() => Date, {
    nullable: true,
    description: 'From this moment everything about the case is to be purged from the hub (gallras från).',
  })
  purgedFrom: Date | null;
}
