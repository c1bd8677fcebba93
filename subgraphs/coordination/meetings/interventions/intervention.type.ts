// An intervention as it is shown: what a service does, who answers for it, and how it went.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '@hlt/shared/consent/category.type.ts';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { InterventionKind, InterventionOutcome, InterventionStatus } from './intervention-words.ts';

export const InterventionKindEnum = registerEnum('InterventionKind', 'Kind of intervention (slag av insats).', {
  ADAPTED_SUPPORT: 'Adapted support (anpassat stöd).',
  PARENTAL_SUPPORT: 'Parental support (föräldrastöd).',
  FAMILY_TALKS: 'Family talks (familjesamtal).',
  PARENT_GROUP: 'Parent group (föräldragrupp).',
  CHILD_GROUP: 'Child group (barngrupp).',
  ASSESSMENT: 'Assessment (kartläggning).',
  COMBINATION: 'A combination (kombination).',
  JOINT_FOLLOW_UP: 'Joint follow-up and evaluation (gemensam uppföljning och utvärdering).',
} satisfies Record<InterventionKind, string>);

const InterventionStatusEnum = registerEnum('InterventionStatus', 'Where an intervention stands (insatsens läge).', {
  PLANNED: 'Agreed, not begun (bestämd).',
  ONGOING: 'Going on (pågår).',
  DONE: 'Done (genomförd).',
  STOPPED: 'Stopped (avbruten).',
} satisfies Record<InterventionStatus, string>);

export const InterventionOutcomeEnum = registerEnum('InterventionOutcome', 'What an evaluation led to (följd).', {
  ONGOING: 'It goes on (fortsätter).',
  DONE: 'It is done (genomförd).',
  STOPPED: 'It is stopped (avbryts).',
} satisfies Record<InterventionOutcome, string>);

@ObjectType({ description: 'A follow-up of an intervention (utvärdering), made together with the family.' })
export class InterventionEvaluation {
  @Field(() => Date, { description: 'When (när).' })
  evaluatedAt: Date;
  @Field(() => InterventionOutcomeEnum, { description: 'What it led to (följd).' })
  outcome: InterventionOutcome;
  @Field(() => String, { description: 'How it went (hur det gick).' })
  evaluation: string;
  @Field(() => Boolean, { description: 'The family took part (tillsammans med familjen).' })
  withFamily: boolean;
  @Field(() => String, { nullable: true, description: 'Why the family did not take part (skäl).' })
  withoutFamilyReason: string | null;
  evaluatedById: string;
}

@ObjectType({ description: 'An intervention that was agreed (insats).' })
export class Intervention {
  @Field(() => ID, { description: 'The intervention’s id (insatsens id).' })
  id: string;
  @Field(() => InterventionKindEnum, { description: 'Kind (slag).' })
  kind: InterventionKind;
  @Field(() => String, { description: 'What is to be done (vad som ska göras).' })
  description: string;
  @Field(() => DateScalar, { description: 'To be done by (senast).' })
  dueOn: string;
  @Field(() => InterventionStatusEnum, { description: 'Where it stands (läge).' })
  status: InterventionStatus;
  @Field(() => Boolean, { description: 'Kept from the guardians (dold för vårdnadshavare, OSL 12:3).' })
  hiddenFromGuardians: boolean;
  @Field(() => Int, { description: 'Rises with every change (version); send it with a change.' })
  version: number;
  caseId: string;
  meetingId: string;
  organisationId: string;
  participantId: string;
}
