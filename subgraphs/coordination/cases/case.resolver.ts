// A case, for those who have a place in it. Refused cases have no opened part, so every field of theirs is empty.
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CoordinationContext } from '../coordination-context.ts';
import { Municipality, Team } from '../directory/directory.type.ts';
import { Meeting } from '../meetings/meeting.type.ts';
import { fullName } from '../people/full-name.ts';
import { required } from '../row-loader.ts';
import { Case, CaseSummary } from './case.type.ts';
import { Child, Guardian } from './child.type.ts';
import { CaseOrganisation, Consultation, Participant } from './participant.type.ts';

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description:
      'One case (ärende). Null with the error CASE_NOT_FOUND when there is none or you have no place in it; the answer is the same.',
  })
  case(
    @Arg('id', () => ID, { description: 'The case’s id (ärendets id), a UUID.' }) id: string,
    @Ctx() { cases }: CoordinationContext,
  ): Promise<Case> {
    return cases.open(id);
  }

  @Query(() => [CaseSummary], {
    description:
      'The cases in which you take part (mina ärenden), the newest first. A guardian finds the child’s cases.',
  })
  myCases(@Ctx() { cases }: CoordinationContext): Promise<CaseSummary[]> {
    return cases.own();
  }

  @FieldResolver(() => Child, {
    nullable: true,
    description: 'The child (barnet); none in a de-identified consultation.',
  })
  async child(@Root() { opened }: Case, @Ctx() { parts }: CoordinationContext): Promise<Child | null> {
    return opened?.childId ? required(parts.child, opened.childId) : null;
  }

  @FieldResolver(() => [Guardian], { description: 'Guardians (vårdnadshavare).' })
  async guardians(@Root() { opened }: Case, @Ctx() { parts }: CoordinationContext): Promise<Guardian[]> {
    if (!opened?.childId) return [];
    const rows = await parts.guardians.load(opened.childId);
    return rows.map(({ id, givenName, familyName }) => ({ id, givenName, familyName, caseId: opened.id }));
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality where the child is registered (folkbokföringskommun).',
  })
  async municipality(
    @Root() { opened }: Case,
    @Ctx() { parts, directory }: CoordinationContext,
  ): Promise<Municipality | null> {
    if (!opened?.childId) return null;
    const { municipalityCode } = await required(parts.child, opened.childId);
    return required(directory.municipality, municipalityCode);
  }

  @FieldResolver(() => Consultation, { nullable: true, description: 'Only in a de-identified case (konsultation).' })
  async consultation(@Root() { opened }: Case, @Ctx() { parts }: CoordinationContext): Promise<Consultation | null> {
    return opened && opened.childId === null ? ((await parts.consultation.load(opened.id)) ?? null) : null;
  }

  @FieldResolver(() => [Participant], { description: 'Professionals with a place in the case (deltagare).' })
  async participants(@Root() { opened }: Case, @Ctx() { parts }: CoordinationContext): Promise<Participant[]> {
    return opened ? [...(await parts.participants.load(opened.id))] : [];
  }

  @FieldResolver(() => [CaseOrganisation], { description: 'Organisations in the case (verksamheter).' })
  async organisations(@Root() { opened }: Case, @Ctx() { parts }: CoordinationContext): Promise<CaseOrganisation[]> {
    return opened ? [...(await parts.organisations.load(opened.id))] : [];
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The HLT team (HLT-team).' })
  async team(@Root() { opened }: Case, @Ctx() { directory }: CoordinationContext): Promise<Team | null> {
    return opened ? required(directory.team, opened.teamId) : null;
  }

  @FieldResolver(() => [Meeting], { description: 'Meetings with the case on the agenda (möten), in order of time.' })
  async meetings(@Root() { opened }: Case, @Ctx() { meetings }: CoordinationContext): Promise<Meeting[]> {
    return opened ? [...(await meetings.load(opened.id))] : [];
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The next meeting, else the latest (nästa möte).' })
  async meeting(@Root() { opened }: Case, @Ctx() { meetings, now }: CoordinationContext): Promise<Meeting | null> {
    if (!opened) return null;
    const all = await meetings.load(opened.id);
    return all.find(({ endsAt }) => endsAt > now) ?? all.at(-1) ?? null;
  }
}

@Resolver(() => CaseSummary)
export class CaseSummaryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The child’s name (barnets namn), when the case is open to you.',
  })
  async childName(@Root() { opened }: CaseSummary, @Ctx() { parts }: CoordinationContext): Promise<string | null> {
    if (!opened?.childId) return null;
    return fullName(await required(parts.child, opened.childId));
  }

  @FieldResolver(() => Team, { nullable: true, description: 'The HLT team (HLT-team).' })
  async team(@Root() { opened }: CaseSummary, @Ctx() { directory }: CoordinationContext): Promise<Team | null> {
    return opened ? required(directory.team, opened.teamId) : null;
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When the next meeting starts (nästa möte).' })
  async nextMeetingAt(
    @Root() { opened }: CaseSummary,
    @Ctx() { meetings, now }: CoordinationContext,
  ): Promise<Date | null> {
    if (!opened) return null;
    return (await meetings.load(opened.id)).find(({ endsAt }) => endsAt > now)?.startsAt ?? null;
  }
}
