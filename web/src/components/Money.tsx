import { money, signedMoney } from '@/lib/money';
import classes from './Money.module.css';

interface Props {
  minor: number;
  currency: string;
  /** Also a plus is written, for differences. */
  signed?: boolean;
  /** Below zero is nothing bad: a credit in the books. */
  plain?: boolean;
}

/** An amount; its sign is written, and its colour only repeats it. */
export function Money({ minor, currency, signed = false, plain = false }: Props) {
  return (
    <span className={classes.money} data-negative={(minor < 0 && !plain) || undefined}>
      {signed ? signedMoney(minor, currency) : money(minor, currency)}
    </span>
  );
}
