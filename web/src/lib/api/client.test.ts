import { describe, expect, it } from 'vitest';
import { cookieValue, urlOf } from './client';
import { ApiProblem, fieldErrors, isProblem, problemOf } from './problem';

describe('a request', () => {
  it('repeats a parameter for every value and leaves out what is empty', () => {
    const query = { status: ['OPEN', 'VOTING'], query: 'a&b', cursor: '', author: undefined };
    expect(urlOf('/rfcs', query)).toBe('/api/v1/rfcs?status=OPEN&status=VOTING&query=a%26b');
    expect(urlOf('/me')).toBe('/api/v1/me');
  });

  it('finds the CSRF token among other cookies', () => {
    expect(cookieValue('a=1; XSRF-TOKEN=x%3Dy; b=2', 'XSRF-TOKEN')).toBe('x=y');
    expect(cookieValue('OLD-XSRF-TOKEN=1', 'XSRF-TOKEN')).toBeUndefined();
  });
});

describe('a refusal', () => {
  const problem = new ApiProblem({
    type: 'urn:cvf:problem:validation',
    title: 'Please check',
    status: 422,
    errors: [
      { pointer: '/title', detail: 'Too short.' },
      { pointer: '/labels/0', detail: 'Not a label.' },
      { pointer: '/labels/2', detail: 'Nor is this.' },
    ],
  });

  it('is known by its type', () => {
    expect(isProblem(problem, 'validation')).toBe(true);
    expect(isProblem(problem, 'stale-version')).toBe(false);
    expect(isProblem(new Error('validation'))).toBe(false);
  });

  it('names the fields it is about', () => {
    expect(fieldErrors(problem)).toEqual({
      title: 'Too short.',
      labels: 'Not a label. Nor is this.',
    });
  });

  it('is readable also when a proxy answers instead of the server', async () => {
    const answer = new Response('<html>Bad gateway</html>', {
      status: 502,
      headers: { 'Content-Type': 'text/html', 'X-Request-Id': 'r-1' },
    });
    const read = await problemOf(answer);
    expect(read.message).toMatch('502');
    expect(read.requestId).toBe('r-1');
  });
});
