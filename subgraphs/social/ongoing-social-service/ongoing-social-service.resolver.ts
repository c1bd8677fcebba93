// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SocialServicesRecord } from '../social-services-record.type.ts';
import type { OngoingSocialServiceRow } from './ongoing-social-service.reader.ts';
import { OngoingSocialService } from './ongoing-social-service.type.ts';

@Resolver(() => SocialServicesRecord)
export class OngoingSocialServiceResolver {
  @CategoryField(
    'ONGOING_SOCIAL_SERVICE',
    () => OngoingSocialService,
    'Voluntary interventions under way (pågående insatser).',
  )
  ongoingSocialService(@Root() rows: readonly OngoingSocialServiceRow[]): OngoingSocialService[] {
    return [...rows];
  }
}
