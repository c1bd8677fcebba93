// What a region’s healthcare knows about the child of a case.
import { Directive, ObjectType } from 'type-graphql';
import { OwnerRecord, recordKey } from '@hlt/shared/record/owner-record.type.ts';

@Directive(recordKey)
@ObjectType('HealthcareRecord', {
  description: 'What a region’s healthcare tells the meeting about the child (hälso- och sjukvårdens uppgifter).',
  simpleResolvers: true,
})
export class HealthcareRecord extends OwnerRecord {}
