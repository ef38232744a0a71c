import { Figures, type Figure } from '@/components/Figures';
import type { SlaReport } from '@/lib/api/sla';
import { shortDuration, uptime } from '@/lib/sla';
import { plural } from '@/lib/text';
import { budgetLeft } from './words';

const NOTHING = 'no data';

/** The numbers that were promised, beside what was promised. */
export function ReportFigures({ report }: { report: SlaReport }) {
  const { uptimePartsPerMillion, uptimeTargetPartsPerMillion: target, response, budget } = report;
  const { coveragePartsPerMillion: coverage, seconds } = report;
  const time = (value?: number) => (value === undefined ? '–' : shortDuration(value));
  const figures: Figure[] = [
    {
      name: 'Uptime',
      value: uptimePartsPerMillion === undefined ? NOTHING : uptime(uptimePartsPerMillion),
      note: target !== undefined && `promised: ${uptime(target)}`,
    },
    {
      name: 'Coverage',
      value: coverage === undefined ? NOTHING : uptime(coverage),
      note: seconds.missing > 0 ? `${shortDuration(seconds.missing)} not measured` : 'measured',
    },
    {
      name: 'First answer, average',
      value: time(response.averageSeconds),
      note:
        response.targetSeconds === undefined
          ? plural(response.counted, 'incident')
          : `promised: ${shortDuration(response.targetSeconds)}, ${plural(response.counted, 'incident')}`,
    },
    {
      name: 'Median',
      value: time(response.medianSeconds),
      note: `95th percentile ${time(response.p95Seconds)}`,
    },
    {
      name: 'Error budget',
      value: budget ? budgetLeft(budget.leftSeconds) : NOTHING,
      note: budget && `of ${shortDuration(budget.allowedSeconds)} for the whole period`,
    },
  ];
  return <Figures figures={figures} />;
}
