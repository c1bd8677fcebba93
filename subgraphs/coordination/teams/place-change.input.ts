// What a coordinator or a participant sends to change who takes part in a case.
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlacementInput } from './suggest-team.type.ts';

@InputType({ description: 'Who steps aside from a case (kliva åt sidan).' })
export class StepAsideInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version that you have read (ärendets version).' })
  caseVersion?: number | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The place in the case (deltagandets id); your own unless told. Somebody else’s: the coordinator only.',
  })
  participantId?: string | null;
}

@InputType({ description: 'People who get a place in a case (nya deltagare).' })
export class AddParticipantInput {
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, it is made once (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version that you have read (ärendets version).' })
  caseVersion?: number | null;
  @Field(() => [ID], {
    description: 'Professionals whom the hub knows (yrkesverksamma), 50 at most; see `professionals`.',
  })
  personIds: string[];
  @Field(() => Date, { nullable: true, description: 'The place begins (från); now unless told.' })
  accessFrom?: Date | null;
  @Field(() => Date, { description: 'The place ends (till), no later than a consent may last.' })
  accessUntil: Date;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when somebody who has stepped aside comes back (kommer tillbaka).',
  })
  returns: boolean;
}

@InputType({ description: 'Which organisations take part in a case (ändrade verksamheter).' })
export class ChangeOrganisationsInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version that you have read (ärendets version).' })
  caseVersion?: number | null;
  @Field(() => PlacementInput, {
    nullable: true,
    description:
      'Where the child goes, is registered and is listed now (ny skola, kommun eller listning): all of it. Who is invited and who steps aside follows from it.',
  })
  placement?: PlacementInput | null;
  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Further organisations that the family wants at the table (fler verksamheter), for example habilitation.',
  })
  addIds: string[];
  @Field(() => [ID], { defaultValue: [], description: 'Organisations that step aside (kliver åt sidan).' })
  stepAsideIds: string[];
}
