// The four subgraphs' SDL composed to one Federation 2 supergraph and the public API, at build time.
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface Contracts {
  /** SDL by subgraph name, as the subgraph would answer `_service`. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly supergraph: string;
  readonly publicApi: string;
}

/** Throws with every composition error, one a line. */
export function composeContracts(subgraphs: Readonly<Record<string, string>>): Contracts {
  // Addresses are each installation's own: the gateway reads them from its list of organisations.
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.invalid`,
  }));
  const result = composeServices(services);
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'));
  return { subgraphs, supergraph: ending(result.supergraphSdl), publicApi: ending(result.publicSdl) };
}

const ending = (text: string): string => `${text.trimEnd()}\n`;
