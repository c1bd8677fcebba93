// What a coordinator sends to invite, and a receiver to answer.
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Competence } from './competence.ts';
import { CompetenceEnum } from './invitation.type.ts';

@InputType({ description: 'An invitation of an organisation to the case’s meeting (inbjudan).' })
export class InviteInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => String, {
    description: 'Chosen by you, 1–100 characters: sent again with the same key, nobody is invited twice (nyckel).',
  })
  clientMutationId: string;
  @Field(() => ID, { description: 'The meeting’s id (mötets id).' })
  meetingId: string;
  @Field(() => ID, { description: 'An organisation in the case (verksamhet i ärendet).' })
  organisationId: string;
  @Field(() => ID, { nullable: true, description: 'One of its units (enhet).' })
  unitId?: string | null;
  @Field(() => CompetenceEnum, { nullable: true, description: 'Competence that is asked for (kompetens).' })
  competence?: Competence | null;
}

@InputType({ description: 'An invitation that is taken back (återtagen inbjudan).' })
export class CancelInvitationInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, { description: 'The invitation’s id (inbjudans id).' })
  invitationId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version).' })
  version?: number | null;
}

@InputType({ description: 'Yes to an invitation, with the person who comes (tacka ja).' })
export class AcceptInvitationInput {
  @Field(() => ID, { description: 'The invitation’s id (inbjudans id).' })
  invitationId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version).' })
  version?: number | null;
  @Field(() => ID, { description: 'The colleague who comes (den som kommer), one of `colleagues`.' })
  personId: string;
}

@InputType({ description: 'No to an invitation (tacka nej).' })
export class DeclineInvitationInput {
  @Field(() => ID, { description: 'The invitation’s id (inbjudans id).' })
  invitationId: string;
  @Field(() => Int, { nullable: true, description: 'The version that you have read (version).' })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why, 500 characters at most (skäl); those in the case can read it.',
  })
  reason?: string | null;
}
