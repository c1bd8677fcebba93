// Beyond capacity: 503 with Retry-After at once, never a queue that grows.
import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { refuse } from './refuse.ts';

export interface LoadSettings {
  /** Operations under way at once. */
  readonly operations: number;
  readonly eventLoopDelayMs: number;
}

export const defaultLoad: LoadSettings = { operations: 500, eventLoopDelayMs: 1_000 };

const shareOfHeap = 0.9;

/** `isBusy` turns readiness off while load is shed. */
export interface LoadState {
  isBusy(): boolean;
}

export async function shedLoad(app: FastifyInstance, settings: LoadSettings): Promise<LoadState> {
  await app.register(underPressure, {
    maxEventLoopDelay: settings.eventLoopDelayMs,
    maxHeapUsedBytes: getHeapStatistics().heap_size_limit * shareOfHeap,
    retryAfter: 1,
  });
  let underWay = 0;
  const counted = new WeakSet<object>();
  app.addHook('onRequest', async (request, reply) => {
    if (underWay >= settings.operations) return refuse(reply, 'BUSY');
    underWay += 1;
    counted.add(request);
    return undefined;
  });
  const ended = (request: object): void => {
    if (counted.delete(request)) underWay -= 1;
  };
  app.addHook('onResponse', async (request) => ended(request));
  app.addHook('onRequestAbort', async (request) => ended(request));
  return { isBusy: () => underWay >= settings.operations || app.isUnderPressure() };
}
