// A visit to child health care (barnhälsovård), made or planned, as the region stores it: that it took place, never what was found.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { childHealthVisitsCodes, childHealthVisitsForms, childHealthVisitsTeams } from './child-health-visits.codes.ts';

export const ChildHealthVisitsEntity = defineEntity({
  name: 'ChildHealthVisits',
  tableName: 'child_health_visits',
  properties: {
    ...itemProperties(childHealthVisitsCodes),
    visitDay: p.date(),
    form: p.enum(childHealthVisitsForms),
    team: p.enum(childHealthVisitsTeams),
    followUp: p.boolean(),
  },
});
