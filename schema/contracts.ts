// Which files the contracts are, and what they should say now.
import { caseExportSchemaFiles } from '@hlt/coordination/keeping/case-export.schema.ts';
import { coordinationSdl } from '@hlt/coordination/schema.ts';
import { healthcare } from '@hlt/healthcare/healthcare.ts';
import { healthcareSdl } from '@hlt/healthcare/schema.ts';
import { school } from '@hlt/school/school.ts';
import { schoolSdl } from '@hlt/school/schema.ts';
import { itemSchemaFiles } from '@hlt/shared/item-intake/schema-files.ts';
import { socialSdl } from '@hlt/social/schema.ts';
import { social } from '@hlt/social/social.ts';
import { composeContracts } from './compose.ts';
import { processPicture } from './process-picture.ts';

/** Text by file name in `schema/`. */
export function currentContracts(): Record<string, string> {
  const { subgraphs, supergraph, publicApi } = composeContracts({
    coordination: coordinationSdl(),
    school: schoolSdl(),
    social: socialSdl(),
    healthcare: healthcareSdl(),
  });
  const files = Object.entries(subgraphs).map(([name, sdl]) => [`${name}.graphql`, sdl] as const);
  return {
    ...Object.fromEntries(files),
    'supergraph.graphql': supergraph,
    'public.graphql': publicApi,
    ...itemSchemaFiles(school),
    ...itemSchemaFiles(social),
    ...itemSchemaFiles(healthcare),
    ...caseExportSchemaFiles(),
    '../docs/process.md': processPicture(),
  };
}
