import type { Forecast } from '@/lib/api/payouts';
import { money } from '@/lib/money';
import classes from './RevenueModel.module.css';

/** Both shares to scale; the amounts stand below in words. */
export function ShareBar({ forecast }: { forecast: Forecast }) {
  const { grossMinor, partnerMinor, platformMinor, currency } = forecast;
  const width = grossMinor > 0 ? (100 * partnerMinor) / grossMinor : 0;
  return (
    <div className={classes.shares}>
      <div className={classes.bar} aria-hidden>
        <span style={{ width: `${width}%` }} />
      </div>
      <dl>
        <div>
          <dt>You</dt>
          <dd>{money(partnerMinor, currency)}</dd>
        </div>
        <div>
          <dt>CVF</dt>
          <dd>{money(platformMinor, currency)}</dd>
        </div>
      </dl>
    </div>
  );
}
