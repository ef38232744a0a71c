import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, writeFilters, type Filters } from './filters';

/**
 * The filters of the address. What was just chosen is shown at once, a moment before the address
 * says it.
 */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const [seen, setSeen] = useState(address);
  const [wanted, setWanted] = useState<Filters>();
  if (address !== seen) {
    setSeen(address);
    setWanted(undefined);
  }
  const change = (next: Filters, replace = false) => {
    setWanted(next);
    setParams(writeFilters(next), { replace, preventScrollReset: true });
  };
  return [wanted ?? readFilters(params), change] as const;
}
