// The notes on a child's maturity, as the coordinator sees and makes them (domain rule 11).
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A note on the child’s maturity (mognadsbedömning).' })
export class MaturityNote {
  @Field(() => Boolean, { description: 'Mature enough to decide for itself in this (moget nog).' })
  mature: boolean;
  @Field(() => String, { description: 'How it was assessed (hur bedömningen gjordes).' })
  note: string;
  @Field(() => Date, { description: 'When (när).' })
  notedAt: Date;
  @Field(() => String, { description: 'Who noted it (antecknad av).' })
  notedBy: string;
}

@ObjectType({ description: 'What is known of the child’s own say about consent (barnets eget samtycke).' })
export class ChildMaturity {
  @Field(() => Boolean, {
    description:
      'The child can answer for itself now (kan svara själv): from 15, or from 12 when noted; the latest note counts most.',
  })
  mature: boolean;
  @Field(() => Boolean, { description: 'Old enough for a note, 12 years (kan bedömas).' })
  mayBeNoted: boolean;
  @Field(() => [MaturityNote], { description: 'The notes (anteckningar), the newest first.' })
  notes: MaturityNote[];
}

@InputType({ description: 'A note on the child’s maturity (mognadsbedömning).' })
export class NoteMaturityInput {
  @Field(() => String, { description: 'Chosen by you: sent again with the same key, no second note is made (nyckel).' })
  clientMutationId: string;
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => Int, { nullable: true, description: 'The case’s version as you have read it (version).' })
  caseVersion?: number | null;
  @Field(() => Boolean, { description: 'Mature enough to decide for itself in this (moget nog).' })
  mature: boolean;
  @Field(() => String, { description: 'How it was assessed, 1000 characters at most (hur bedömningen gjordes).' })
  note: string;
}
