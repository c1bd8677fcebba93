// The child's case as a guardian sees it, in plain words.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '@hlt/shared/scalars/date.ts';
import { CaseStateEnum, type CaseProcess, type CaseState } from '../process/case-process.type.ts';
import { InPlainWords } from './plain-words.ts';

@ObjectType({ description: 'A professional who takes part (deltagare).' })
export class FamilyPerson extends InPlainWords {
  @Field(() => ID, { description: 'The place in the case (deltagandets id), to write to the person.' })
  participantId: string;
  @Field(() => String, { description: 'First and family name (namn).' })
  name: string;
}

@ObjectType({ description: 'A meeting about the child (möte).' })
export class FamilyMeeting extends InPlainWords {
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  id: string;
  @Field(() => Date, { description: 'Starts (börjar).' })
  startsAt: Date;
}

@ObjectType({ description: 'An intervention that was agreed (insats); what is kept from guardians is not here.' })
export class FamilyIntervention extends InPlainWords {
  @Field(() => ID, { description: 'The intervention’s id (insatsens id).' })
  id: string;
  @Field(() => String, { description: 'What is to be done (vad som ska göras), as the team wrote it.' })
  description: string;
  @Field(() => String, { nullable: true, description: 'How it went (hur det gick), as it was last written.' })
  howItWent: string | null;
}

@ObjectType({ description: 'Feedback to you after a meeting (återkoppling).' })
export class FamilyFeedback extends InPlainWords {
  @Field(() => ID, { description: 'The feedback’s id (återkopplingens id).' })
  id: string;
  @Field(() => DateScalar, { description: 'Last day (senast).' })
  dueOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'Given (gavs).' })
  givenOn: string | null;
}

@ObjectType({ description: 'A measure of the plan (insats i planen).' })
export class FamilyMeasure extends InPlainWords {
  @Field(() => ID, { description: 'The measure’s id (insatsens id).' })
  id: string;
}

@ObjectType({ description: 'The coordinated individual plan (SIP). Whole in `process { plan }` of the case.' })
export class FamilyPlan extends InPlainWords {
  @Field(() => ID, { description: 'The plan’s id (planens id).' })
  id: string;
  @Field(() => [String], { description: 'Goals (mål), as they were written.' })
  goals: string[];
  @Field(() => [FamilyMeasure], { description: 'Who does what (vem gör vad).' })
  measures: FamilyMeasure[];
  @Field(() => DateScalar, { nullable: true, description: 'To be followed up next (nästa uppföljning).' })
  followUpOn: string | null;
}

@ObjectType({
  description:
    'The child’s case in plain words (barnets ärende i klartext), for a guardian: what is kept from guardians is not here, and of the other guardian nothing.',
})
export class FamilyCase {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => CaseStateEnum, { description: 'Where it stands (läge).' })
  state: CaseState;
  @Field(() => Int, { description: 'Rises with every change of the case itself (version); send it as `caseVersion`.' })
  version: number;
  @Field(() => String, {
    description: 'The page at the gateway that tells who has read about the child (vem har läst?), as a path.',
  })
  whoHasReadPage: string;
  process: CaseProcess;
  guardianId: string;
}
