// Steps of the process as a test takes them: a mutation by its name, and what came of it.
import { randomUUID } from 'node:crypto';
import { MeetingEntity } from '@hlt/coordination/meetings/meeting.entity.ts';
import type { TokenWish } from '../../support/identity.ts';
import { days } from './family.ts';
import type { World } from './world.ts';

export interface TakenStep {
  readonly id?: string | null;
  readonly problems: readonly { code: string; field: string | null; messageEnglish: string; currentVersion?: number }[];
  // The rest is the test's business.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [field: string]: any;
}

const problems = 'problems { code field messageEnglish currentVersion }';
const inCase = `case { id process { state version legalSteps } } id ${problems}`;

/** `fields`: of the mutation's payload, beside its problems; those of a change of a case unless told. */
export const stepsOf =
  (world: World) =>
  async (who: TokenWish, mutation: string, input: object, fields?: string, type?: string): Promise<TakenStep> => {
    const inputType = type ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const selection = fields === undefined ? inCase : `${fields} ${problems}`;
    const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${selection} } }`;
    const { body } = await world.ask(who, query, { variables: { input } });
    if (body.errors)
      throw new Error(body.errors.map(({ extensions, message }) => `${extensions.code}: ${message}`).join());
    return body.data[mutation] as TakenStep;
  };

/** What the caller sees of how the case goes. */
export async function processOf(world: World, who: TokenWish, caseId: string, fields: string): Promise<TakenStep> {
  const query = `query ($id: ID!) { case(id: $id) { process { ${fields} } } }`;
  const { body } = await world.ask(who, query, { variables: { id: caseId } });
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.case.process as TakenStep;
}

export const newKey = (): string => randomUUID();

/** A meeting of the team, without the step that plans it. */
export async function makeMeeting(
  world: World,
  { startsAt = days(3), teamId = 'hlt-umea' }: { startsAt?: Date; teamId?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
  await world.coordination.fork().insert(MeetingEntity, { id, teamId, ...times, form: 'DIGITAL', place: null });
  return id;
}
