import { AvailabilityBars } from '@/components/AvailabilityBars';
import { Section } from '@/components/Section';
import { EmptyState } from '@/components/States';
import type { SlaReport } from '@/lib/api/sla';
import { BurnDown } from './BurnDown';
import { Incidents } from './Incidents';
import { Lines } from './Lines';
import { Maintenance } from './Maintenance';
import { Monitors } from './Monitors';
import { Outages } from './Outages';
import { ReportFigures } from './ReportFigures';
import { ResponseTimes } from './ResponseTimes';
import { Terms } from './Terms';
import { Verdict } from './Verdict';
import { isEmpty } from './words';
import classes from './Sla.module.css';

/** A report from its answer to its evidence; sealed months look the same. */
export function Report({ report }: { report: SlaReport }) {
  const { partner, days, budget } = report;
  return (
    <>
      <Verdict report={report} />
      {isEmpty(report) && (
        <EmptyState title="Nothing was measured">
          No monitor was to look in this period, so there is no uptime. That is neither compliance
          nor a breach.
        </EmptyState>
      )}
      {!isEmpty(report) && <ReportFigures report={report} />}
      {days.length > 0 && !isEmpty(report) && (
        <Section title="Availability">
          <AvailabilityBars
            of={partner.name}
            days={days}
            uptimePartsPerMillion={report.uptimePartsPerMillion}
          />
        </Section>
      )}
      <div className={classes.charts}>
        {budget && budget.points.length > 0 && <BurnDown budget={budget} />}
        <ResponseTimes report={report} />
      </div>
      <Lines lines={report.lines} />
      <Monitors monitors={report.monitors} />
      <Outages report={report} />
      <Incidents incidents={report.incidents} />
      <Maintenance windows={report.maintenance} />
      <Terms report={report} />
    </>
  );
}
