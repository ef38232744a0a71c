import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Moment } from '@/components/Moment';
import type { Choice, MyBallot, Vote } from '@/lib/api/voting';
import { ChoiceMark } from './choices';
import { ReceiptBox } from './ReceiptBox';
import classes from './Vote.module.css';

interface Props {
  vote: Vote;
  ballot: MyBallot & { choice: Choice };
  /** Left out after the close. */
  onChange?: () => void;
  /** It has just taken the place of the form, and of the focus in it. */
  focused?: boolean;
}

export function CastBallot({ vote, ballot, onChange, focused = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) box.current?.focus({ preventScroll: true });
  }, [focused]);
  const changes = ballot.ballotsCast - 1;
  return (
    <>
      <div className={classes.mine} ref={box} tabIndex={-1}>
        <Group justify="space-between" gap="sm">
          <p>
            You voted <ChoiceMark choice={ballot.choice} />
            {ballot.castAt && (
              <span className={classes.quiet}>
                {' '}
                <Moment at={ballot.castAt} />
                {changes > 0 && `, changed ${changes === 1 ? 'once' : `${changes} times`}`}
              </span>
            )}
          </p>
          {onChange && (
            <Button variant="default" size="xs" onClick={onChange}>
              Change
            </Button>
          )}
        </Group>
        {ballot.reason && <blockquote>{ballot.reason}</blockquote>}
      </div>
      {ballot.receipt && <ReceiptBox vote={vote} ballot={ballot} receipt={ballot.receipt} />}
    </>
  );
}
