// Notes whether the child is mature enough to speak for itself, and tells the coordinator what is noted.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { callersPersonId } from '../people/callers-person.ts';
import { insertRow } from '../process/bound-rows.ts';
import { changeCase, refuseFaults } from '../process/case-change.ts';
import { CaseChange } from '../process/case-change.type.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import { required } from '../row-loader.ts';
import { withoutChild } from './consent-changer.ts';
import { notesOfChildren } from './maturity-note.reader.ts';
import { maturityOfChildren } from './maturity.reader.ts';
import { isMature, mayNoteMaturity } from './maturity.rules.ts';
import { ChildMaturity, NoteMaturityInput } from './maturity.type.ts';

const longestNote = 1_000;

const tooYoung = fault(
  'CHILD_TOO_YOUNG',
  'Mognad antecknas från 12 år. För ett yngre barn bestämmer vårdnadshavarna.',
  'Maturity is noted from the age of 12. For a younger child the guardians decide.',
  'caseId',
);

@Resolver(() => CaseProcess)
export class MaturityResolver {
  @Mutation(() => CaseChange, {
    description:
      'Notes whether the child is mature enough to decide for itself (anteckna mognad), from 12 years. Coordinator only.',
  })
  noteMaturity(
    @Arg('input', () => NoteMaturityInput, { description: 'The note (anteckningen).' }) input: NoteMaturityInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseChange> {
    return changeCase('noteMaturity', input, context, async (door) => {
      refuseFaults(faultsOfFreeText(input.note, 'note', { longest: longestNote }));
      const { childId } = door;
      if (childId === null) throw new ChangeFault([withoutChild]);
      const { birthDate } = await required(context.parts.child, childId);
      if (!mayNoteMaturity(birthDate, context.now)) throw new ChangeFault([tooYoung]);
      const notedById = await callersPersonId(context);
      return door.change(async (tx) => {
        const id = randomUUID();
        const noted = { mature: input.mature, note: input.note.trim(), noted_by_id: notedById, noted_at: context.now };
        await insertRow(tx, 'maturity_note', { id, case_id: door.case.id, child_id: childId, ...noted });
        return { id };
      });
    });
  }

  @FieldResolver(() => ChildMaturity, {
    nullable: true,
    description: 'The child’s own say about consent (barnets eget samtycke); for the coordinator only.',
  })
  async maturity(
    @Root() { actor, standing: { childId } }: CaseProcess,
    @Ctx() context: CoordinationContext,
  ): Promise<ChildMaturity | null> {
    if (actor !== 'COORDINATOR' || childId === null) return null;
    const { now } = context;
    const facts = await required(context.reader(maturityOfChildren), childId);
    const notes = await context.reader(notesOfChildren).load(childId);
    return { mature: isMature(facts, now), mayBeNoted: mayNoteMaturity(facts.birthDate, now), notes: [...notes] };
  }
}
