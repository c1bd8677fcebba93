// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SocialServicesRecord } from '../social-services-record.type.ts';
import type { OpenSupportRow } from './open-support.reader.ts';
import { meetingsLeft } from './open-support.rules.ts';
import { OpenSupport } from './open-support.type.ts';

@Resolver(() => SocialServicesRecord)
export class OpenSupportResolver {
  @CategoryField('OPEN_SUPPORT', () => OpenSupport, 'Early support that needs no decision (öppet och tidigt stöd).')
  openSupport(@Root() rows: readonly OpenSupportRow[]): OpenSupport[] {
    return rows.map((row) => ({ ...row, meetingsLeft: meetingsLeft(row.meetingsHeld, row.meetingsPlanned) }));
  }
}
