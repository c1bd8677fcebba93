// "En väg in" of a municipality: the municipality's own words, and beside them that a report of concern goes another way.
import type { WayIn } from './directory.type.ts';
import type { MunicipalityRow } from './municipality.entity.ts';
import { reportOfConcern } from './report-of-concern.ts';

export const wayInOf = ({
  code,
  wayIn,
  wayInEnglish,
}: Pick<MunicipalityRow, 'code' | 'wayIn' | 'wayInEnglish'>): WayIn => ({
  text: wayIn,
  textEnglish: wayInEnglish,
  reportOfConcern: reportOfConcern.swedish,
  reportOfConcernEnglish: reportOfConcern.english,
  municipalityCode: code,
});
