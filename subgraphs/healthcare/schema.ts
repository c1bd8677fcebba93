// The healthcare subgraph’s SDL, without a database (schema/ composes it).
import { buildOwnerSchema } from '@hlt/shared/owner/owner-schema.ts';
import { healthcare } from './healthcare.ts';

export const healthcareSdl = (): string => buildOwnerSchema(healthcare).sdl;
