import { useQuery } from '@tanstack/react-query';
import type { CertificationLevel } from '@/lib/api/certification';
import { levelsQuery } from './queries';

export const useLevel = (level: CertificationLevel) =>
  useQuery(levelsQuery).data?.find((each) => each.level === level);
