export const template = `## In short

One paragraph: what should change, and for whom?

## The problem

What is hard, missing or unclear today? An example helps more than an adjective.

## The proposal

What exactly is proposed? Enough detail that two people would build the same thing.

## What it costs

Who has to adapt, what becomes slower or more complicated, what can go wrong?

## Other ways

Which alternatives were considered, and what speaks for doing nothing?

## Open questions

- What should be settled before the vote?
`;
