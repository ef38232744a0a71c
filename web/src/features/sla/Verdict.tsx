import { Moment } from '@/components/Moment';
import type { SlaReport } from '@/lib/api/sla';
import classes from './Sla.module.css';
import { verdict } from './words';

/** Kept or not, and why. */
export function Verdict({
  report: { slaCompliant, reasons, asOf, budget },
}: {
  report: SlaReport;
}) {
  const [tone, name] = verdict(slaCompliant);
  return (
    <section className={classes.verdict} data-tone={tone} aria-label="Whether promises are kept">
      <p className={classes.answer}>{name}</p>
      <ul>
        {reasons.map(({ code, text }) => (
          <li key={`${code}${text}`}>{text}</li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {budget?.running ? 'So far, as' : 'As'} known <Moment at={asOf} />.
      </p>
    </section>
  );
}
