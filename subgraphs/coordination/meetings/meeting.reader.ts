// Reads the meetings of the cases that a request opens: two statements, in order of time.
import type { EntityManager } from '@mikro-orm/core';
import { manyRows, type Many } from '../row-loader.ts';
import { AgendaItemEntity, MeetingEntity } from './meeting.entity.ts';
import type { MeetingForm } from './meeting-form.ts';

export interface CaseMeeting {
  readonly id: string;
  readonly caseId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly form: MeetingForm;
  readonly place: string | null;
  readonly accessOpensAt: Date;
  readonly accessClosesAt: Date;
}

export const meetingsOfCases = (em: EntityManager): Many<CaseMeeting> =>
  manyRows(
    async (caseIds) => {
      const items = await em.find(AgendaItemEntity, { caseId: { $in: [...caseIds] } });
      const ids = [...new Set(items.map(({ meetingId }) => meetingId))];
      const meetings = await em.find(MeetingEntity, { id: { $in: ids } }, { orderBy: { startsAt: 'asc' } });
      return meetings.flatMap(({ id, startsAt, endsAt, form, place = null }) =>
        items
          .filter(({ meetingId }) => meetingId === id)
          .map(({ caseId, accessOpensAt, accessClosesAt }) => ({
            ...{ id, caseId, startsAt, endsAt, form, place },
            ...{ accessOpensAt, accessClosesAt },
          })),
      );
    },
    ({ caseId }) => caseId,
  );
