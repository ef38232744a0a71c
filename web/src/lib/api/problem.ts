import { withLocalTimes } from '@/lib/time';

export interface FieldError {
  pointer: string;
  detail: string;
  /** Where it is in a text that was sent, counted from 1. */
  line?: number;
  column?: number;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  requestId?: string;
  errors?: FieldError[];
}

/** A refusal of the server (RFC 9457), or of the network when status is 0. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly requestId?: string;
  readonly errors: FieldError[];

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.slug = body.type.replace(/^urn:cvf:problem:/, '');
    this.title = body.title;
    this.requestId = body.requestId;
    this.errors = body.errors ?? [];
  }
}

export const isProblem = (error: unknown, ...slugs: string[]): error is ApiProblem =>
  error instanceof ApiProblem && (slugs.length === 0 || slugs.includes(error.slug));

export const isMissing = (error: unknown) => isProblem(error) && error.status === 404;

export const messageOf = (error: unknown): string =>
  error instanceof Error ? withLocalTimes(error.message) : 'Something went wrong.';

/** "/labels/0" belongs to the field "labels". */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!isProblem(error)) return {};
  const byField: Record<string, string> = {};
  for (const { pointer, detail } of error.errors) {
    const field = pointer.replace(/^#?\//, '').split('/')[0] ?? '';
    if (field) byField[field] = byField[field] ? `${byField[field]} ${detail}` : detail;
  }
  return byField;
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const fallback: ProblemBody = {
    type: `urn:cvf:problem:http-${response.status}`,
    title: response.statusText || `Error ${response.status}`,
    status: response.status,
    detail: `The server answered with status ${response.status}. Please try again in a moment.`,
    requestId: response.headers.get('X-Request-Id') ?? undefined,
  };
  if (!response.headers.get('Content-Type')?.includes('json')) return new ApiProblem(fallback);
  try {
    return new ApiProblem({ ...fallback, ...((await response.json()) as Partial<ProblemBody>) });
  } catch {
    return new ApiProblem(fallback);
  }
}
