const seconds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** "240 ms", "1.2 s", "3.5 min": how long an execution took. */
export function millis(duration: number): string {
  if (duration < 1_000) return `${duration}\u00a0ms`;
  if (duration < 60_000) return `${seconds.format(duration / 1_000)}\u00a0s`;
  return `${seconds.format(duration / 60_000)}\u00a0min`;
}

/** In basis points, rounded down: 100 % only when nothing failed; nothing without executions. */
export const successRate = ({ succeeded, failed }: { succeeded: number; failed: number }) =>
  succeeded + failed === 0 ? undefined : Math.floor((10_000 * succeeded) / (succeeded + failed));

/** "980", "12.4K", "3.1M": for the axis of a chart, where there is little room. */
export const roughly = (amount: number) => compact.format(amount);

/** Where executions are looked at: of a partner's skills, or of an organisation as a consumer. */
export function usagePath(view: Record<string, string | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) if (value) params.set(name, value);
  return `/usage?${params.toString()}`;
}
