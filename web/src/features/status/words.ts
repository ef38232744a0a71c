import type { Tone } from '@/components/Mark';
import type { PartnerState, StatusBoard, WatchedPartner } from '@/lib/api/status';
import { plusDays } from '@/lib/days';
import type { DayFigure } from '@/lib/sla';
import { plural } from '@/lib/text';

export const stateWords: Record<PartnerState, readonly [tone: Tone, name: string]> = {
  DOWN: ['bad', 'Down'],
  DEGRADED: ['waiting', 'Partly down'],
  MAINTENANCE: ['open', 'Maintenance'],
  UP: ['good', 'Up'],
  NO_DATA: ['quiet', 'No data'],
};

/** The whole page in a sentence. */
export function headline(states: StatusBoard['states']): readonly [tone: Tone, sentence: string] {
  const count = (state: PartnerState) => states.find((each) => each.state === state)?.count ?? 0;
  const all = states.reduce((sum, each) => sum + each.count, 0);
  if (all === 0) return ['quiet', 'Nobody is watched yet'];
  const down = count('DOWN');
  const partly = count('DEGRADED');
  if (down + partly > 0) {
    const parts = [
      down > 0 && `${plural(down, 'partner')} down`,
      partly > 0 && `${plural(partly, 'partner')} partly down`,
    ].filter((each) => each !== false);
    return [down > 0 ? 'bad' : 'waiting', parts.join(', ')];
  }
  if (count('MAINTENANCE') > 0) {
    return ['open', `${plural(count('MAINTENANCE'), 'partner')} in maintenance, the others up`];
  }
  if (count('UP') === 0) return ['quiet', 'Nothing was measured'];
  return ['good', all === 1 ? 'The partner is up' : 'All partners are up'];
}

/** Bars know their place only; here they get their days. */
export const daysOf = ({ days }: WatchedPartner, firstDay: string): DayFigure[] =>
  days.map((each, index) => ({ day: plusDays(firstDay, index), ...each }));
