import { useQuery } from '@tanstack/react-query';
import type { GrantedLevel } from '@/lib/api/certification';
import { levelsQuery } from './queries';

export const useLevel = (level: GrantedLevel) =>
  useQuery(levelsQuery).data?.find((each) => each.level === level);
