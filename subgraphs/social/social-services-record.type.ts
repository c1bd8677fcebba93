// What the social services of one municipality know about the child of a case.
import { Directive, ObjectType } from 'type-graphql';
import { OwnerRecord, recordKey } from '@hlt/shared/record/owner-record.type.ts';

@Directive(recordKey)
@ObjectType('SocialServicesRecord', {
  description:
    'What the social services of one municipality tell the meeting about the child (socialtjänstens uppgifter).',
  simpleResolvers: true,
})
export class SocialServicesRecord extends OwnerRecord {}
