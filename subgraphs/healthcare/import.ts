// npm run import:healthcare -- <file.jsonl>: items from the organisation's own systems (docs/importing-items.md).
import 'reflect-metadata';
import { startImport } from '@hlt/shared/item-import/start-import.ts';
import { healthcare } from './healthcare.ts';

await startImport(healthcare);
