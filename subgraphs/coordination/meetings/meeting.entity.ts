// A team's HLT meeting, and each case on its agenda with an access window of its own (domain: HLT-möte).
import { defineEntity, p } from '@mikro-orm/core';
import { meetingForms } from './meeting-form.ts';

export const meetingStatuses = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

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
    status: p.enum(meetingStatuses).default('PLANNED'),
    version: p.integer().default(1),
    /** Of regular meetings that were planned together. */
    seriesId: p.uuid().nullable(),
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
    position: p.integer().default(1),
    endedAt: p.datetime().nullable(),
    endedById: p.uuid().nullable(),
    /** Why it ended without interventions (domain rule 26). */
    noInterventionReason: p.text().nullable(),
    nextDate: p.date().nullable(),
  },
});
