// Where each call of the engine goes: coordination, the organisations that its entities belong to, or the caller's own.
import type { Log } from '@hlt/service/log.ts';
import type { Organisations } from '@hlt/service/organisations/organisations.ts';
import { SubgraphFailure } from '../engine/execute/subgraph-errors.ts';
import { isJsonObject, type JsonObject } from '../engine/json.ts';
import type { SendToSubgraph, SubgraphAnswer, SubgraphCall } from '../engine/subgraph-call.ts';
import { isClientErrorCode, organisationUnavailable, unknownWhetherChanged } from '../errors.ts';
import type { OperationContext } from '../operation-context.ts';
import { createAsk, type Ask, type UpstreamCall } from './ask.ts';
import { createBreakers, defaultBreaker, type BreakerSettings } from './breakers.ts';
import { createHttpClient } from './http-exchange.ts';
import { onlyWhatWasAsked } from './only-what-was-asked.ts';
import { allFaulty, withOneFaultEach } from './organisation-answer.ts';
import {
  entityFieldsOf,
  joinParts,
  partsOf,
  type EntityField,
  type OrganisationPart,
} from './split-by-organisation.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export const coordination = 'coordination';

export interface UpstreamOptions {
  readonly organisations: Organisations;
  readonly coordinationUrl: string;
  readonly coordinationTimeBudgetMs?: number | undefined;
  readonly breaker?: BreakerSettings | undefined;
  readonly log: Log;
  readonly onUpstreamCall?: ((call: UpstreamCall) => void) | undefined;
}

export interface Upstream {
  readonly send: SendToSubgraph<OperationContext>;
  close(): Promise<void>;
}

export function createUpstream(options: UpstreamOptions): Upstream {
  const { organisations, coordinationUrl, coordinationTimeBudgetMs = 5_000, log, onUpstreamCall } = options;
  const http = createHttpClient();
  const ask = createAsk({ http, guarded: createBreakers(options.breaker ?? defaultBreaker), log, onUpstreamCall });
  const coordinator = { id: coordination, url: coordinationUrl, timeBudgetMs: coordinationTimeBudgetMs };
  return {
    async send(call, context) {
      if (call.subgraph === coordination) {
        const failure = new SubgraphFailure('COORDINATION_UNAVAILABLE', undefined, sentenceFor(call));
        return orFail(ask(coordinator, call, call.variables, context), failure);
      }
      const fields = entityFieldsOf(call.document);
      if (fields.length === 0) return askOwnOrganisation(call, context, organisations, ask);
      return askOwners(fields, call, context, organisations, ask);
    },
    close: async () => http.close(),
  };
}

async function orFail<T>(answer: Promise<T>, failure: SubgraphFailure): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof UpstreamFailure ? failure : error;
  }
}

/** Each owner its own entities, all at once. One owner's failure is one owner's. */
async function askOwners(
  fields: readonly EntityField[],
  call: SubgraphCall,
  context: OperationContext,
  organisations: Organisations,
  ask: Ask,
): Promise<SubgraphAnswer> {
  const askOwner = async (part: OrganisationPart): Promise<readonly [OrganisationPart, SubgraphAnswer]> => {
    const organisation = organisations.find(call.subgraph, part.organisationId);
    if (organisation === undefined) return [part, allFaulty(fields, part)];
    try {
      const answer = onlyWhatWasAsked(await ask(organisation, call, part.variables, context), call.document);
      return [part, withOneFaultEach(answer, fields, part)];
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      return [part, allFaulty(fields, part)];
    }
  };
  const answers = await Promise.all(partsOf(fields, call.variables).map(askOwner));
  return joinParts(fields, call.variables, answers);
}

/** Root fields of a sector's subgraph: asked of the caller's own organisation, and of no other. */
async function askOwnOrganisation(
  call: SubgraphCall,
  context: OperationContext,
  organisations: Organisations,
  ask: Ask,
): Promise<SubgraphAnswer> {
  const own = organisations.ofNumber(call.subgraph, context.caller.organisationNumber);
  if (own === undefined) throw new SubgraphFailure('ORGANISATION_UNKNOWN');
  const failure = new SubgraphFailure('ORGANISATION_UNAVAILABLE', own.id, sentenceFor(call));
  const answer = await orFail(ask(own, call, call.variables, context), failure);
  const { errors } = answer;
  if (errors === undefined) return answer;
  return {
    data: answer.data,
    errors: errors.map((error) =>
      isForClients(error) ? error : { ...error, ...organisationUnavailable(own.id, sentenceFor(call)) },
    ),
  };
}

/** A change is never sent twice, and whoever sent it must not do so blindly either. */
const sentenceFor = ({ kind }: SubgraphCall): string | undefined =>
  kind === 'mutation' ? unknownWhetherChanged : undefined;

const isForClients = ({ extensions }: { extensions?: unknown }): boolean =>
  isJsonObject(extensions) && isClientErrorCode(extensions['code']) && extensions['code'] !== 'INTERNAL';

/** Who answers for an entity: its representation says so. */
export const sourceOf = (subgraph: string, { organisationId }: JsonObject): string | undefined =>
  subgraph !== coordination && typeof organisationId === 'string' ? organisationId : undefined;
