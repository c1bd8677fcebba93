// From the ids that are sent to what the choice of a team is made from. What the directory has not got is a fault.
import type { CoordinationContext } from '../coordination-context.ts';
import type { UnitRow } from '../directory/organisation.entity.ts';
import type { UnitKind } from '../directory/unit-kind.ts';
import { ChangeFault, fault } from '../process/change-fault.ts';
import type { ChildPlacement } from './team-facts.ts';
import type { PlacementInput } from './suggest-team.type.ts';

const schools: readonly UnitKind[] = ['PRESCHOOL', 'SCHOOL'];
const care: readonly UnitKind[] = ['HEALTH_CENTRE', 'COTTAGE_HOSPITAL', 'FAMILY_CENTRE', 'CHILD_HEALTH_CENTRE'];

/** `at`: where in the input the placement stands, such as "child.". Throws ChangeFault. */
export async function placementFrom(
  input: PlacementInput,
  smallChild: boolean,
  { directory }: CoordinationContext,
  at = '',
): Promise<ChildPlacement> {
  const unit = async (id: string, kinds: readonly UnitKind[], field: string): Promise<UnitRow> => {
    const found = await directory.unit.load(id);
    if (found === undefined || !kinds.includes(found.kind)) throw new ChangeFault([unknownUnit(`${at}${field}`)]);
    return found;
  };
  const { schoolUnitId, municipalityCode, listedUnitId, schoolNotInDirectory, listedNotInDirectory } = input;
  if (municipalityCode != null && (await directory.municipality.load(municipalityCode)) === undefined)
    throw new ChangeFault([unknownMunicipality(`${at}municipalityCode`)]);
  const noSchool = schoolNotInDirectory ? 'NOT_IN_DIRECTORY' : 'NONE';
  const noListing = listedNotInDirectory ? 'NOT_IN_DIRECTORY' : 'UNKNOWN';
  return {
    school: schoolUnitId == null ? noSchool : await unit(schoolUnitId, schools, 'schoolUnitId'),
    registeredIn: municipalityCode ?? null,
    listedAt: listedUnitId == null ? noListing : await unit(listedUnitId, care, 'listedUnitId'),
    smallChild,
  };
}

const unknownUnit = (field: string) =>
  fault(
    'UNKNOWN_UNIT',
    'Katalogen har ingen sådan enhet av det slaget. Välj en ur katalogen, eller säg att den inte finns där.',
    'The directory has no such unit of that kind. Choose one from the directory, or say that it is not there.',
    field,
  );

const unknownMunicipality = (field: string) =>
  fault(
    'UNKNOWN_MUNICIPALITY',
    'Katalogen har ingen sådan kommun. Lämna tomt om barnet är folkbokfört utanför hubbens kommuner.',
    'The directory has no such municipality. Leave it out if the child is registered outside the hub’s.',
    field,
  );
