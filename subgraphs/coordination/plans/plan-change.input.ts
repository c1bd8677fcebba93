// What the team sends to change a plan.
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import type { MeasureStatus } from './plan-content.ts';
import { PlanContentInput, PlanInvitedInput } from './plan-content.input.ts';
import { PlanMeasureStatusEnum } from './plan-content.type.ts';

const keyText = 'Chosen by you, 1–100 characters: sent again with the same key, it is made once (nyckel).';

@InputType({ description: 'A plan that is begun (SIP som påbörjas).' })
export class StartPlanInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version as you have read it (ärendets version).' })
  caseVersion?: number | null;
  @Field(() => String, { description: keyText })
  clientMutationId: string;
  @Field(() => ID, { nullable: true, description: 'Who calls it (verksamheten som kallar); your own unless told.' })
  calledByOrganisationId?: string | null;
}

@InputType({ description: 'A change of what a plan says (ändring av planen): what is left out stays as it was.' })
export class ChangePlanInput extends PlanContentInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The plan’s id (planens id).' })
  planId: string;
  @Field(() => Int, { description: 'The plan’s version as you have read it (planens version).' })
  version: number;
}

@InputType({ description: 'A step with a plan (steg med planen).' })
export class PlanStepInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The plan’s id (planens id).' })
  planId: string;
  @Field(() => Int, { description: 'The plan’s version as you have read it (planens version).' })
  version: number;
}

@InputType({ description: 'The invitation to the meeting of the plan (kallelse).' })
export class InviteToPlanInput extends PlanStepInput {
  @Field(() => Date, { description: 'When it meets (SIP-möte).' })
  meetsAt: Date;
  @Field(() => [PlanInvitedInput], { description: 'All who are invited, 30 at most (kallade).' })
  invited: PlanInvitedInput[];
}

@InputType({ description: 'That the plan is agreed (överenskommelse).' })
export class AgreePlanInput extends PlanStepInput {
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Of `invited`: those who did not come (kallade men inte närvarande).',
  })
  absentIds: string[];
}

@InputType({ description: 'How a measure stands at a follow-up (insatsens läge).' })
export class PlanMeasureStatusInput {
  @Field(() => ID, { description: 'The measure’s id (insatsens id).' })
  id: string;
  @Field(() => PlanMeasureStatusEnum, { description: 'How far it has come (läge).' })
  status: MeasureStatus;
}

@InputType({ description: 'A follow-up, made together with the family (uppföljning).' })
export class FollowUpPlanInput extends PlanStepInput {
  @Field(() => String, { description: keyText })
  clientMutationId: string;
  @Field(() => DateScalar, { description: 'Held on (hölls).' })
  heldOn: string;
  @Field(() => String, { description: 'What came out of it, 2000 characters at most (resultat).' })
  outcome: string;
  @Field(() => [PlanMeasureStatusInput], {
    defaultValue: [],
    description: 'Measures whose standing has changed (läge).',
  })
  measures: PlanMeasureStatusInput[];
  @Field(() => DateScalar, { nullable: true, description: 'The next one (nästa); none when the plan can be closed.' })
  nextOn?: string | null;
}

@InputType({ description: 'A revision of an agreed plan (revidering).' })
export class RevisePlanInput extends PlanStepInput {
  @Field(() => String, { description: keyText })
  clientMutationId: string;
  @Field(() => String, { description: 'Why it is revised, 1000 characters at most (skäl).' })
  reason: string;
}

@InputType({ description: 'The end of a plan (avslut).' })
export class ClosePlanInput extends PlanStepInput {
  @Field(() => String, { description: 'Why it is closed, 1000 characters at most (skäl).' })
  reason: string;
}
