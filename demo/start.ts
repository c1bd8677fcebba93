// `npm start`: the whole hub on one machine, each process by itself, with demo families.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcess } from '@hlt/service/run-process.ts';
import { lockDataDirectory } from '@hlt/shared/database/data-directory-lock.ts';
import { demoSecrets } from './run/demo-secrets.ts';
import { requireFreePorts } from './run/free-ports.ts';
import { hubProcesses } from './run/hub-processes.ts';
import { writeOrganisationsFile } from './run/organisations-file.ts';
import { readStartOptions } from './run/start-options.ts';
import { stopOnSignal } from './run/stop-on-signal.ts';
import { Supervisor, type HubProcess } from './run/supervisor.ts';
import { compileProject } from './run/typescript/compile-project.ts';
import { whereToLook } from './run/where-to-look.ts';

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runProcess(async () => {
  const options = readStartOptions(process.argv.slice(2), process.env);
  const unlock = options.dataDirectory === undefined ? undefined : await lockDataDirectory(options.dataDirectory);
  const scratch = await mkdtemp(join(tmpdir(), 'hlt-hub-'));
  const supervisor = new Supervisor(say);
  const stop = async (): Promise<void> => {
    await supervisor.stop();
    await rm(scratch, { recursive: true, force: true });
    await unlock?.();
  };
  stopOnSignal(stop, say);
  try {
    const organisationsFile = join(scratch, 'organisations.json');
    await writeOrganisationsFile(organisationsFile, options.gatewayPort);
    const { behind, gateway } = hubProcesses({
      ...options,
      organisationsFile,
      secrets: await demoSecrets(options.dataDirectory),
    });
    await requireFreePorts([...behind, gateway]);
    await compileProject();
    say(`Starting ${behind.length + 1} processes …`);
    const start = async (hubProcess: HubProcess): Promise<boolean> => {
      const ready = await supervisor.start(hubProcess);
      if (ready) say(`  ${seconds().padStart(5)} s  ${hubProcess.name} is ready at port ${hubProcess.port}`);
      return ready;
    };
    await Promise.all(behind.map(start));
    if (await start(gateway)) say(whereToLook(options.gatewayPort));
  } catch (error) {
    await stop();
    throw error;
  }
});
