import { ApiProblem, isProblem, problemOf } from './problem';

type QueryValue = string | number | boolean | undefined | readonly string[];

interface Options {
  query?: Record<string, QueryValue>;
  /** The version the change is based on, sent as If-Match. */
  version?: number;
  /** The same key again creates nothing twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

const BASE = '/api/v1';

export function cookieValue(cookies: string, name: string): string | undefined {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}

export function urlOf(path: string, query: Record<string, QueryValue> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    if (typeof value === 'object') value.forEach((each) => params.append(name, each));
    else params.append(name, String(value));
  }
  const text = params.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

async function send(method: string, path: string, body: unknown, options: Options) {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  const csrf = cookieValue(document.cookie, 'XSRF-TOKEN');
  if (method !== 'GET' && csrf) headers.set('X-XSRF-TOKEN', csrf);
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  // A form and a file say by themselves what they are.
  const itself = body instanceof FormData || body instanceof Blob;
  if (body !== undefined && !itself) headers.set('Content-Type', 'application/json');
  return fetch(urlOf(path, options.query), {
    method,
    headers,
    credentials: 'same-origin',
    signal: options.signal,
    body: body === undefined ? undefined : itself ? body : JSON.stringify(body),
  });
}

async function exchange(method: string, path: string, body: unknown, options: Options) {
  // The first request of a browser may be an unsafe one; any GET hands out the token it needs.
  if (method !== 'GET' && !cookieValue(document.cookie, 'XSRF-TOKEN')) {
    await send('GET', '/session/providers', undefined, {}).catch(() => undefined);
  }
  let response: Response;
  try {
    response = await send(method, path, body, options);
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    throw new ApiProblem({
      type: 'urn:cvf:problem:unreachable',
      title: 'No connection',
      status: 0,
      detail: 'The server could not be reached. Check your connection and try again.',
    });
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function request<T>(method: string, path: string, body: unknown, options: Options = {}) {
  const text = await (await exchange(method, path, body, options)).text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** With the version from the ETag, for what does not name its version itself. */
async function versioned<T>(path: string, options: Options = {}): Promise<T & { version: number }> {
  const response = await exchange('GET', path, undefined, options);
  const version = Number(/\d+/.exec(response.headers.get('ETag') ?? '')?.[0] ?? 0);
  return { version, ...((await response.json()) as T) };
}

export const api = {
  versioned,
  get: <T>(path: string, options?: Options) => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) =>
    request<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: Options) =>
    request<T>('PUT', path, body, options),
  /** Some removals owe a reason, which is their body. */
  delete: <T = void>(path: string, { body, ...options }: Options & { body?: unknown } = {}) =>
    request<T>('DELETE', path, body, options),
};

/** Worth another try: the network or the server, never a refusal that will be repeated. */
export const isTransient = (error: unknown) =>
  isProblem(error) && (error.status === 0 || error.status >= 502);
