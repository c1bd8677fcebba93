// What the team sends to add, change, start and evaluate an intervention.
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { InterventionKind, InterventionOutcome } from './intervention-words.ts';
import { InterventionKindEnum, InterventionOutcomeEnum } from './intervention.type.ts';

@InputType({ description: 'An intervention that was agreed (ny insats).' })
export class AddInterventionInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version that you have read (ärendets version).' })
  caseVersion?: number | null;
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, it is added once (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The meeting where it was agreed (mötets id).' })
  meetingId: string;
  @Field(() => InterventionKindEnum, { description: 'Kind (slag).' })
  kind: InterventionKind;
  @Field(() => String, { description: 'What is to be done, 1000 characters at most (vad som ska göras).' })
  description: string;
  @Field(() => ID, {
    description: 'The participant who answers for it, for its organisation (ansvarig deltagare och verksamhet).',
  })
  participantId: string;
  @Field(() => DateScalar, { description: 'To be done by (senast).' })
  dueOn: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Keep it from the guardians (dölj för vårdnadshavare).' })
  hiddenFromGuardians: boolean;
}

@InputType({ description: 'Which intervention (vilken insats).' })
export class InterventionInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The intervention’s id (insatsens id).' })
  interventionId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version).' })
  version?: number | null;
}

@InputType({ description: 'A changed intervention (ändrad insats); what is not told stays.' })
export class ChangeInterventionInput extends InterventionInput {
  @Field(() => InterventionKindEnum, { nullable: true, description: 'Kind (slag).' })
  kind?: InterventionKind | null;
  @Field(() => String, { nullable: true, description: 'What is to be done, 1000 characters at most (vad).' })
  description?: string | null;
  @Field(() => ID, { nullable: true, description: 'The participant who answers for it (ansvarig deltagare).' })
  participantId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'To be done by (senast).' })
  dueOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Keep it from the guardians (dölj för vårdnadshavare).' })
  hiddenFromGuardians?: boolean | null;
}

@InputType({ description: 'A follow-up of an intervention (utvärdering).' })
export class EvaluateInterventionInput extends InterventionInput {
  @Field(() => InterventionOutcomeEnum, { description: 'What it leads to (följd).' })
  outcome: InterventionOutcome;
  @Field(() => String, { description: 'How it went, 2000 characters at most (hur det gick).' })
  evaluation: string;
  @Field(() => Boolean, { description: 'The family took part (tillsammans med familjen).' })
  withFamily: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why the family did not take part, 500 characters at most (skäl); needed when it did not.',
  })
  withoutFamilyReason?: string | null;
}
