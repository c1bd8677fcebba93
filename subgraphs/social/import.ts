// npm run import:social -- <file.jsonl>: items from the organisation's own systems (docs/importing-items.md).
import 'reflect-metadata';
import { startImport } from '@hlt/shared/item-import/start-import.ts';
import { social } from './social.ts';

await startImport(social);
