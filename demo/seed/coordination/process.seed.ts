// What has happened round the demo's first family: a meeting that was held, what was agreed there, feedback, and a word between the
// meetings; a bulletin and a survey for everybody.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { insertRow, type BoundRow } from '@hlt/coordination/process/bound-rows.ts';
import { caseId } from '../../cases.ts';
import { guardianOf } from '../../families.ts';
import type { DemoPersonKey } from '../../people.ts';
import { dateFrom, daysFrom } from '../days.ts';
import { placeId } from './cases.seed.ts';
import { getPersonRow } from './people.seed.ts';

const held = 'full';
const meetingId = '3ee70002-0000-4000-8000-000000000002';
const daysAgo = 20;
const feedbackDays = 7;
const id = (prefix: string, number: number): string => `${prefix}0001-0000-4000-8000-00000000000${String(number)}`;
const personId = (key: DemoPersonKey): string => getPersonRow(key).id;

export async function seedProcess(em: SqlEntityManager, now: Date): Promise<void> {
  for (const [table, rows] of Object.entries(rowsOf(now))) {
    for (const row of rows) await insertRow(em, table, row);
  }
}

const rowsOf = (now: Date): Record<string, BoundRow[]> => ({
  meeting: [
    {
      ...{ id: meetingId, team_id: 'hlt-umea', form: 'DIGITAL', status: 'HELD' },
      ...{ starts_at: daysFrom(now, -daysAgo), ends_at: daysFrom(now, 0.05 - daysAgo) },
    },
  ],
  agenda_item: [
    {
      ...{ case_id: caseId(held), meeting_id: meetingId, next_date: dateFrom(now, 7) },
      ...{ access_opens_at: daysFrom(now, -34), access_closes_at: daysFrom(now, -13) },
      ...{ ended_at: daysFrom(now, -daysAgo), ended_by_id: personId('coordinator') },
    },
  ],
  case_attendee: [
    {
      ...{ id: id('a77e', 1), case_id: caseId(held), meeting_id: meetingId },
      ...{ kind: 'NETWORK', name: 'Gun Berg', relation: 'granne till familjen' },
    },
  ],
  child_voice: [
    {
      ...{ case_id: caseId(held), meeting_id: meetingId, heard: 'THROUGH_ADULT' },
      words:
        'Alva säger att det är lugnast i biblioteket, och att hon vill veta på morgonen vad som händer under dagen.',
      ...{ recorded_by_id: personId('school'), recorded_at: daysFrom(now, -daysAgo) },
    },
  ],
  intervention: [
    {
      ...intervention(now, 1, 'ADAPTED_SUPPORT', 'school'),
      description: 'Dagens schema gås igenom varje morgon, och en lugn plats i biblioteket finns vid behov.',
      status: 'ONGOING',
    },
    {
      ...intervention(now, 2, 'FAMILY_TALKS', 'healthcare'),
      description: 'Tre samtal med familjen om sömn och morgnar.',
      status: 'PLANNED',
    },
  ],
  feedback: [
    {
      ...feedback(now, 0),
      ...{ done_at: daysFrom(now, 3 - daysAgo), how: 'PHONE', done_by_id: personId('coordinator') },
      offered: ['JOINT_MEETING', 'OTHER_HELP'],
    },
    // The other guardian has not heard yet: it is late, and stands in the coordinator's queue.
    feedback(now, 1),
  ],
  message: [
    {
      ...{ id: id('3e55', 1), case_id: caseId(held), sender_person_id: personId('coordinator') },
      ...{
        body: 'Hej! Nästa möte är på Björkskolan. Säg till om ni hellre vill vara med digitalt.',
        sent_at: daysFrom(now, -5),
      },
    },
  ],
  message_recipient: [0, 1].map((index) => ({
    ...{ id: id('3e5e', index + 1), message_id: id('3e55', 1), guardian_id: guardianOf(held, index).id },
  })),
  bulletin: [
    {
      ...{ id: id('b011', 1), process_area_id: 'umea-kommun', author_id: personId('process-leader') },
      title: 'Meddelandeblad: hösten',
      body: 'Tack för höstens arbete. I nästa nummer berättar teamen om hur de tar vara på barnets röst.',
      ...{ links: '[]', events: '[]', published_at: daysFrom(now, -10) },
    },
  ],
  bulletin_copy: [{ bulletin_id: id('b011', 1), person_id: personId('coordinator'), received_at: daysFrom(now, -10) }],
  survey_round: [
    {
      ...{ id: id('50e4', 1), name: 'Enkät efter SIP' },
      ...{ first_day: dateFrom(now, -30), last_day: dateFrom(now, 180) },
    },
  ],
});

const intervention = (now: Date, number: number, kind: string, who: DemoPersonKey): BoundRow => ({
  ...{ id: id('147e', number), case_id: caseId(held), meeting_id: meetingId, kind },
  organisation_id: getPersonRow(who).organisationId,
  ...{ participant_id: placeId(held, who), due_on: dateFrom(now, 14), created_at: daysFrom(now, -daysAgo) },
});

const feedback = (now: Date, index: number): BoundRow => ({
  ...{ id: id('feed', index + 1), case_id: caseId(held), meeting_id: meetingId },
  guardian_id: guardianOf(held, index).id,
  due_at: daysFrom(now, feedbackDays - daysAgo),
});
