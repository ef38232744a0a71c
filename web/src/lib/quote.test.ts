import { expect, it } from 'vitest';
import { quoteOf } from './quote';

it('quotes every line, also empty ones, and leaves room below', () => {
  expect(quoteOf('ada', 'One.\n\n> Two.\n')).toBe(
    '> @ada wrote with their ballot:\n>\n> One.\n>\n> > Two.\n\n',
  );
});
