import { useEffect, useState } from 'react';
import { countdown } from '@/lib/time';
import { useNow } from '@/lib/useNow';

const HOUR = 3_600_000;

interface Props {
  to: string;
  /** What is said when the time is up. */
  over?: string;
  /** Called once when the time is up. */
  onOver?: () => void;
}

/** The time left; by the second in the last hour, when seconds begin to matter. */
export function Countdown({ to, over = 'closing now', onOver }: Props) {
  const slow = useNow();
  const last = Date.parse(to) - slow < HOUR + 60_000;
  return last ? (
    <Ticking key={to} to={to} over={over} onOver={onOver} />
  ) : (
    <Left to={to} over={over} now={slow} />
  );
}

function Ticking({ to, over: said, onOver }: Props) {
  const [now, setNow] = useState(() => Date.now());
  const over = Date.parse(to) <= now;
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [over]);
  useEffect(() => {
    if (over) onOver?.();
    // Told once, whatever the caller hands in with the next rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  return <Left to={to} over={said} now={now} />;
}

function Left({ to, over, now }: { to: string; over?: string; now: number }) {
  const left = countdown(to, now);
  return (
    <time dateTime={to} role="timer">
      {left ? `${left} left` : over}
    </time>
  );
}
