// The organisations that have a place in an opened case: those that have not stepped aside for this child (domain rule 21).
import type { CoordinationContext } from '../coordination-context.ts';
import type { OrganisationRow } from '../directory/organisation.entity.ts';
import { required } from '../row-loader.ts';
import type { OpenedCase } from './case.type.ts';

export async function organisationsInCase(
  { id }: OpenedCase,
  { parts, directory }: CoordinationContext,
): Promise<OrganisationRow[]> {
  const places = (await parts.organisations.load(id)).filter(({ steppedAsideAt }) => !steppedAsideAt);
  return Promise.all(places.map(({ organisationId }) => required(directory.organisation, organisationId)));
}
