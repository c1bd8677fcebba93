// Taking what concerns an organisation to its own file, and who has done so.
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { refusalFor } from '../cases/case-refusal.ts';
import type { Standing } from '../cases/case-opener.ts';
import { actorOf } from '../cases/may-work-in-case.rules.ts';
import { closingsOfCases } from '../closing/closing.reader.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { Organisation } from '../directory/directory.type.ts';
import { fullName } from '../people/full-name.ts';
import { forbidden } from '../process/case-change.ts';
import { CaseProcess } from '../process/case-process.type.ts';
import { fault } from '../process/change-fault.ts';
import { may } from '../process/steps.rules.ts';
import { required } from '../row-loader.ts';
import { CaseExport, ExportCaseInput, OrganisationExport } from './case-export.type.ts';
import { exportCase } from './export-case.writer.ts';
import { exportFaults, nothingToExport } from './may-export.rules.ts';
import { exportsOfCases } from './organisation-export.reader.ts';

@Resolver(() => CaseProcess)
export class KeepingResolver {
  @Mutation(() => CaseExport, {
    description:
      'What concerns your organisation in the case, for its own file (export till egen akt); also when the case is closed. That it was made is recorded.',
  })
  async exportCase(
    @Arg('input', () => ExportCaseInput, { description: 'Which part (vad).' }) input: ExportCaseInput,
    @Ctx() context: CoordinationContext,
  ): Promise<CaseExport> {
    const standing = await context.cases.stand(input.caseId);
    const { place, case: opened } = standing;
    if (!may('exportCase', actorOf(place)) || place.as !== 'STAFF') throw forbidden('exportCase');
    const organisationId = input.organisationId ?? place.organisationId;
    const problems = await faultsOf(standing, organisationId, context);
    if (problems.length > 0) return { document: null, exportedAt: null, problems };
    const { people, caller, em, now } = context;
    const person = await required(people.bySubject, caller.subject);
    const by = { id: person.id, name: fullName(person) };
    const document = await exportCase(em.fork(), { caseId: opened.id, organisationId, by, now });
    context.refresh();
    return { document: JSON.stringify(document), exportedAt: now, problems };
  }

  @FieldResolver(() => [OrganisationExport], {
    description: 'For each organisation in the case: whether it has taken its part to its own file (exporter).',
  })
  async exports(
    @Root() { caseId }: CaseProcess,
    @Ctx() context: CoordinationContext,
  ): Promise<readonly OrganisationExport[]> {
    return context.reader(exportsOfCases).load(caseId);
  }
}

@Resolver(() => OrganisationExport)
export class OrganisationExportResolver {
  @FieldResolver(() => Organisation, { description: 'Organisation (verksamhet).' })
  organisation(
    @Root() { organisationId }: OrganisationExport,
    @Ctx() { directory }: CoordinationContext,
  ): Promise<Organisation> {
    return required(directory.organisation, organisationId);
  }
}

async function faultsOf(
  { place, childId, case: { id, refusal } }: Standing,
  organisationId: string,
  context: CoordinationContext,
): Promise<Problem[]> {
  const { message, messageEnglish } = refusalFor('PROTECTED_IDENTITY');
  if (refusal?.code === 'PROTECTED_IDENTITY') return [fault(refusal.code, message, messageEnglish, 'caseId')];
  if (childId === null || place.as !== 'STAFF') return [nothingToExport];
  const organisationIds = (await context.reader(exportsOfCases).load(id)).map((one) => one.organisationId);
  const { closedAt } = await required(context.reader(closingsOfCases), id);
  return exportFaults({ place, organisationId, organisationIds, closedAt }, context.now);
}
