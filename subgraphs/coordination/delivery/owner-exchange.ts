// One HTTP exchange with an owner: limited in time and size, no redirects. Its answer is judged, never kept or logged.

export interface OwnerAnswer {
  readonly status: number;
  readonly text: string;
}

export interface OwnerRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ExchangeLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

export const usualLimits: ExchangeLimits = { milliseconds: 5_000, bytes: 1_048_576 };

/** The origin at which an owner is reached beside GraphQL. */
export const originOf = ({ url }: { readonly url: string }): string => new URL(url).origin;

/** Undefined when the owner cannot be reached, does not answer in time, or answers with too much. */
export async function exchangeWithOwner(
  url: string,
  request: OwnerRequest,
  { milliseconds, bytes }: ExchangeLimits,
): Promise<OwnerAnswer | undefined> {
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const response = await fetch(url, { ...request, redirect: 'error', signal });
    return { status: response.status, text: await readAtMost(bytes, response) };
  } catch {
    return undefined;
  }
}

async function readAtMost(bytes: number, { body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bytes) throw new Error('An owner answered with too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
