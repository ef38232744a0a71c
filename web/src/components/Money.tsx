import { money, signedMoney } from '@/lib/money';
import classes from './Money.module.css';

interface Props {
  minor: number;
  currency: string;
  /** Also a plus is written, for differences. */
  signed?: boolean;
}

/** An amount; its sign is written, and its colour only repeats it. */
export function Money({ minor, currency, signed = false }: Props) {
  return (
    <span className={classes.money} data-negative={minor < 0 || undefined}>
      {signed ? signedMoney(minor, currency) : money(minor, currency)}
    </span>
  );
}
