// Whom the family brings to its meetings. The family decides; the coordinator writes it down (domain rule 22).
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../../coordination-context.ts';
import { insertRow } from '../../process/bound-rows.ts';
import { changeCase, refuseFaults } from '../../process/case-change.ts';
import { CaseChange } from '../../process/case-change.type.ts';
import { CaseProcess } from '../../process/case-process.type.ts';
import { ChangeFault, fault } from '../../process/change-fault.ts';
import { faultsOfFreeText } from '../../process/free-text.rules.ts';
import { isRowId } from '../../process/row-id.ts';
import { required } from '../../row-loader.ts';
import { getOpenItem } from '../agenda/agenda-item.reader.ts';
import { refuseWithoutChild } from '../meeting-faults.ts';
import { meetingsById } from '../team/team-meeting.reader.ts';
import { TeamMeeting } from '../team/team-meeting.type.ts';
import { attendeesOfCases } from './attendee.reader.ts';
import { AddAttendeeInput, Attendee, RemoveAttendeeInput } from './attendee.type.ts';

const longestName = 120;

@Resolver(() => CaseProcess)
export class CaseAttendeesResolver {
  @FieldResolver(() => [Attendee], { description: 'Whom the family brings (familj och nätverk), meeting by meeting.' })
  async attendees(@Root() { caseId }: CaseProcess, @Ctx() { reader }: CoordinationContext): Promise<Attendee[]> {
    return [...(await reader(attendeesOfCases).load(caseId))];
  }

  @Mutation(() => CaseChange, {
    description:
      'Adds somebody whom the family brings to a meeting (lägg till deltagare från familj eller nätverk); gives no access to data. Coordinator.',
  })
  addAttendee(
    @Arg('input', () => AddAttendeeInput, { description: 'Who comes (vem som kommer).' }) input: AddAttendeeInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    const { meetingId, kind, name, relation } = input;
    return changeCase('addAttendee', input, context, (door) => {
      refuseWithoutChild(door);
      const limits = { longest: longestName };
      refuseFaults([...faultsOfFreeText(name, 'name', limits), ...faultsOfFreeText(relation, 'relation', limits)]);
      const caseId = door.case.id;
      return door.change(async (tx) => {
        await getOpenItem(tx, caseId, meetingId);
        const id = randomUUID();
        const row = { id, case_id: caseId, meeting_id: meetingId, kind };
        await insertRow(tx, 'case_attendee', { ...row, name: name.trim(), relation: relation.trim() });
        return { id };
      });
    });
  }

  @Mutation(() => CaseChange, {
    description:
      'Takes away somebody who does not come after all (ta bort deltagare från familj eller nätverk). Coordinator.',
  })
  removeAttendee(
    @Arg('input', () => RemoveAttendeeInput, { description: 'Who does not come (vem som inte kommer).' })
    { caseId: id, attendeeId }: RemoveAttendeeInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('removeAttendee', { caseId: id }, context, ({ case: { id: caseId }, change }) =>
      change(async (tx) => {
        const gone = isRowId(attendeeId)
          ? await tx.execute<object[]>('delete from case_attendee where id = ? and case_id = ? returning 1', [
              attendeeId,
              caseId,
            ])
          : [];
        if (gone.length === 0) throw new ChangeFault([unknownAttendee]);
        return { id: attendeeId };
      }),
    );
  }
}

@Resolver(() => Attendee)
export class AttendeeResolver {
  @FieldResolver(() => TeamMeeting, { description: 'The meeting (mötet).' })
  meeting(@Root() { meetingId }: Attendee, @Ctx() { reader }: CoordinationContext): Promise<TeamMeeting> {
    return required(reader(meetingsById), meetingId);
  }
}

const unknownAttendee = fault(
  'UNKNOWN_ATTENDEE',
  'Det finns ingen sådan deltagare i ärendet.',
  'There is no such attendee in the case.',
  'attendeeId',
);
