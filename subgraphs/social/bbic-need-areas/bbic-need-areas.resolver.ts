// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SocialServicesRecord } from '../social-services-record.type.ts';
import type { BbicNeedAreasRow } from './bbic-need-areas.reader.ts';
import { sideOf } from './bbic-need-areas.rules.ts';
import { BbicNeedAreas } from './bbic-need-areas.type.ts';

@Resolver(() => SocialServicesRecord)
export class BbicNeedAreasResolver {
  @CategoryField('BBIC_NEED_AREAS', () => BbicNeedAreas, 'Areas of need and of protection by BBIC (BBIC-områden).')
  bbicNeedAreas(@Root() rows: readonly BbicNeedAreasRow[]): BbicNeedAreas[] {
    return rows.map((row) => ({ ...row, side: sideOf(row.code) }));
  }
}
