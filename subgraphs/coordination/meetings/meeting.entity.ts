// A team's HLT meeting, and each case on its agenda with an access window of its own (domain: HLT-möte).
import { defineEntity, p } from '@mikro-orm/core';
import { meetingForms } from './meeting-form.ts';

export const MeetingEntity = defineEntity({
  name: 'Meeting',
  tableName: 'meeting',
  properties: {
    id: p.uuid().primary(),
    teamId: p.string(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    form: p.enum(meetingForms),
    /** A room, or what to open; none when it is not settled. */
    place: p.string().nullable(),
  },
});

export const AgendaItemEntity = defineEntity({
  name: 'AgendaItem',
  tableName: 'agenda_item',
  properties: {
    caseId: p.uuid().primary(),
    meetingId: p.uuid().primary(),
    accessOpensAt: p.datetime(),
    accessClosesAt: p.datetime(),
  },
});
