import { Count } from '@/components/Count';
import { useConcerns } from './queries';

/** How many concerns still stand against the vote. */
export function ConcernCount({ rfc }: { rfc: number }) {
  const { items } = useConcerns(rfc);
  return <Count value={items?.filter(({ state }) => state === 'OPEN').length ?? 0} />;
}
