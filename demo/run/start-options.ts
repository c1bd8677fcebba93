// How the demo is started: `npm start`, `npm start -- --data ./data`, PORT, DATA_DIRECTORY, LOG_LEVEL.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { logLevels } from '@hlt/service/process-settings.ts';
import { readSettings, SettingsError } from '@hlt/service/settings.ts';
import { readGatewayPort } from './ports.ts';

export interface StartOptions {
  readonly gatewayPort: number;
  /** Absolute; none keeps everything in memory. */
  readonly dataDirectory: string | undefined;
  readonly logLevel: string;
}

const schema = z.object({
  NODE_ENV: z
    .string()
    .optional()
    .refine((environment) => environment !== 'production', {
      error: 'is production, and `npm start` is the demo: anyone can sign in as anyone. Start each process by itself',
    }),
  DATA_DIRECTORY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('warn'),
});

export function readStartOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { DATA_DIRECTORY, LOG_LEVEL } = readSettings(schema, env);
  const directory = readDataArgument(args) ?? DATA_DIRECTORY;
  return {
    gatewayPort: readGatewayPort(env),
    dataDirectory: directory === undefined ? undefined : resolve(directory),
    logLevel: LOG_LEVEL,
  };
}

function readDataArgument(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { data: { type: 'string' } } }).values.data;
  } catch {
    throw new SettingsError('npm start takes one argument: npm start -- --data <directory>');
  }
}
