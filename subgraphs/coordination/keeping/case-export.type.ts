// An organisation's part of a case, for its own file.
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Problem } from '@hlt/shared/problem/problem.type.ts';

@InputType({ description: 'Which part of which case (vad som exporteras).' })
export class ExportCaseInput {
  @Field(() => ID, { description: 'The case’s id (ärendets id).' })
  caseId: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'What concerns which organisation (verksamhet); your own unless told. Another one’s: coordinator only.',
  })
  organisationId?: string | null;
}

@ObjectType({ description: 'What concerns one organisation in a case, for its own file (export till egen akt).' })
export class CaseExport {
  @Field(() => String, {
    nullable: true,
    description:
      'A JSON document by the schema case-export.schema.json (exporten). Null when there are problems. Nothing of it is kept here.',
  })
  document: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was made (tidpunkt); that it was is recorded.' })
  exportedAt: Date | null;
  @Field(() => [Problem], { description: 'Why nothing was exported (hinder); empty when it was.' })
  problems: Problem[];
}

@ObjectType({ description: 'Whether an organisation has taken its part of the case to its own file (exporter).' })
export class OrganisationExport {
  organisationId: string;
  @Field(() => Date, { nullable: true, description: 'Last export (senaste export).' })
  exportedAt: Date | null;
  @Field(() => Boolean, {
    description: 'It was made after the case was closed and so is whole (fullständig): what a purge waits for.',
  })
  isWhole: boolean;
}
