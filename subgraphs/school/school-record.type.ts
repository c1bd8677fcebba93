// What one school authority knows about the child of a case.
import { Directive, ObjectType } from 'type-graphql';
import { OwnerRecord, recordKey } from '@hlt/shared/record/owner-record.type.ts';

@Directive(recordKey)
@ObjectType('SchoolRecord', {
  description:
    'What one school organisation, with its student health, tells the meeting about the child (skolans uppgifter).',
  simpleResolvers: true,
})
export class SchoolRecord extends OwnerRecord {}
