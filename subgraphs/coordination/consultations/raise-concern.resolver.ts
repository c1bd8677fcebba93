// Raises a worry without consent (domain rules 19 and 20): by a professional of any sector, or by a guardian who stays unknown.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { personActingAs } from '../people/acting-person.ts';
import type { PersonRow } from '../people/person.entity.ts';
import { forbidden, refuseFaults } from '../process/case-change.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import { madeOnce } from '../process/client-mutation.writer.ts';
import { keyUsed } from '../process/step-faults.ts';
import { required } from '../row-loader.ts';
import { readTeamPeople } from '../teams/team-people.reader.ts';
import { ConsultationChange } from './consultation-change.type.ts';
import { RaiseConcernInput } from './consultation.input.ts';
import { consultationResult, faultsOfAnonymousText } from './judge-text.ts';
import { writeConsultation, type NewConsultation } from './raise-concern.writer.ts';
import { hashOfReference } from './reference.ts';

@Resolver()
export class RaiseConcernResolver {
  @Mutation(() => ConsultationChange, {
    description:
      'Raises a worry without consent (avidentifierad fråga): age band, cause and question, and nothing that leads to a child. For professionals, and for guardians, who get a reference. A report of concern (orosanmälan) goes directly to social services instead.',
  })
  async raiseConcern(
    @Arg('input', () => RaiseConcernInput, { description: 'The question (frågan).' }) input: RaiseConcernInput,
    @Ctx() context: CoordinationContext,
  ): Promise<ConsultationChange> {
    const raiser = await personActingAs('PROFESSIONAL', context);
    if (raiser === null && !context.caller.roles.includes('GUARDIAN')) throw forbidden('raiseConcern');
    return consultationResult(async () => {
      const frame = await readFrame(input, raiser, context);
      return raiser === null ? raiseUnknown(input, frame, context) : raiseKnown(input, frame, raiser, context);
    });
  }
}

type Frame = Omit<NewConsultation, 'raiserId' | 'referenceHash'>;
type Raised = Omit<ConsultationChange, 'warnings' | 'reportOfConcern' | 'reportOfConcernEnglish'>;

/** Throws ChangeFault for what is wrong with what was sent. */
async function readFrame(
  input: RaiseConcernInput,
  raiser: PersonRow | null,
  context: CoordinationContext,
): Promise<Frame> {
  const { directory, em, now } = context;
  const team = await directory.team.load(input.teamId);
  if (team === undefined) throw new ChangeFault([unknownTeam]);
  const { municipalityCode } = team;
  const { question: text, acknowledgedWarnings: acknowledged, clientMutationId: key } = input;
  const shortest = raiser === null ? 16 : 1;
  refuseFaults([
    ...(key.length >= shortest && key.length <= 100 ? [] : [wrongKey]),
    ...(await faultsOfAnonymousText(
      { text, field: 'question', longest: 2000, municipalityCode, acknowledged },
      context,
    )),
  ]);
  const people = await readTeamPeople(em, team.id);
  const coordinatorIds = people.filter(({ teamRole }) => teamRole === 'COORDINATOR').map(({ personId }) => personId);
  if (coordinatorIds.length === 0) throw new ChangeFault([noCoordinator]);
  const own = raiser && (await required(directory.organisation, raiser.organisationId)).sector;
  const sector = own ?? input.sector ?? 'SCHOOL';
  return {
    caseId: randomUUID(),
    wish: input,
    sector,
    raisedBy: own ?? 'GUARDIAN',
    municipalityCode,
    coordinatorIds,
    now,
  };
}

async function raiseKnown(
  input: RaiseConcernInput,
  frame: Frame,
  { id: raiserId }: PersonRow,
  context: CoordinationContext,
): Promise<Raised> {
  const { em, caller, now } = context;
  const { clientMutationId: key } = input;
  const id = await em.fork().transactional((tx) => {
    const once = {
      subject: caller.subject,
      mutation: 'raiseConcern',
      key,
      content: input,
      caseId: frame.caseId,
      now,
    } as const;
    return madeOnce(tx, once, () => writeConsultation(tx, { ...frame, raiserId, referenceHash: null }));
  });
  context.refresh();
  return { case: (await context.cases.stand(id)).case, id, reference: null, problems: [] };
}

/** Who asks is written nowhere: that the same is sent twice is told from the hash of the reference alone. */
async function raiseUnknown(input: RaiseConcernInput, frame: Frame, context: CoordinationContext): Promise<Raised> {
  const reference = context.consultationReference(input.clientMutationId);
  const referenceHash = hashOfReference(reference);
  await context.em.fork().transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [referenceHash]);
    const earlier = await findByReference(tx, referenceHash);
    if (earlier === undefined) await writeConsultation(tx, { ...frame, raiserId: null, referenceHash });
    else if (earlier.question !== input.question.trim() || earlier.team_id !== input.teamId)
      throw new ChangeFault([keyUsed]);
  });
  return { case: null, id: null, reference, problems: [] };
}

async function findByReference(
  tx: SqlEntityManager,
  hash: string,
): Promise<{ question: string; team_id: string } | undefined> {
  const [row] = await executeBound<{ question: string; team_id: string }>(
    tx,
    'select o.question, c.team_id from consultation o join hlt_case c on c.id = o.case_id where o.reference_hash = $1',
    [hash],
  );
  return row;
}

const unknownTeam = fault(
  'UNKNOWN_TEAM',
  'Det finns inget sådant HLT-team. Välj ett ur katalogen.',
  'There is no such HLT team. Choose one from the directory.',
  'teamId',
);

const noCoordinator = fault(
  'NO_COORDINATOR',
  'Teamet har ingen samordnare i hubben ännu. Vänd dig till kommunens väg in i stället.',
  'The team has no coordinator in the hub yet. Turn to the municipality’s way in instead.',
  'teamId',
);

const wrongKey = fault(
  'WRONG_KEY',
  'Nyckeln ska ha 1–100 tecken, och en vårdnadshavares minst 16, valda slumpvis.',
  'The key has 1–100 characters, and a guardian’s at least 16, chosen at random.',
  'clientMutationId',
);
