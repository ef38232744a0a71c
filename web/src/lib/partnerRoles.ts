import type { Partner } from './api/partners';
import type { Me } from './api/types';

type Position = NonNullable<Partner['people']>[number]['position'];

/** Whether the visitor is one of its people in one of these positions. */
export const isOneOf = (
  partner: Partner | undefined,
  me: Me | null | undefined,
  positions: Position[],
) =>
  !!me &&
  !!partner?.people?.some(
    ({ username, position }) => username === me.username && positions.includes(position),
  );
