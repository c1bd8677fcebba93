// One hub for all files of a worker that leave it as it is: they make cases of their own and read the demo's, stop nobody and turn no
// key. It ends with its process; what it had on a database server is dropped when the run ends (drop-databases.ts).
import { startHub, type Hub } from './hub.ts';

let shared: Promise<Hub> | undefined;

export const sharedHub = (): Promise<Hub> => (shared ??= startHub());
