import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { DataExport, Erasure } from '@/lib/api/types';

export const exportKey = ['own-data', 'export'] as const;
export const erasureKey = ['own-data', 'erasure'] as const;

/** Null when there is none. */
async function orNull<T>(asked: Promise<T>, missing: string): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isProblem(error, missing)) return null;
    throw error;
  }
}

export function useExport() {
  return useQuery({
    queryKey: exportKey,
    queryFn: ({ signal }) =>
      orNull(api.get<DataExport>('/me/export', { signal }), 'export-not-found'),
  });
}

export function useErasure() {
  return useQuery({
    queryKey: erasureKey,
    queryFn: ({ signal }) =>
      orNull(api.get<Erasure>('/me/erasure', { signal }), 'erasure-not-found'),
  });
}
