import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { toast } from '@/lib/toast';

interface Props {
  step: UseMutationResult<unknown, Error, undefined>;
  button: string;
  title: string;
  done: string;
  children: ReactNode;
}

/** A step that needs no words, only a second look. */
export function ConfirmStep({ step, button, title, done, children }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button mt="sm" onClick={() => setAsking(true)}>
        {button}
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          step.reset();
        }}
        title={title}
        confirm={button}
        pending={step.isPending}
        error={step.error}
        onConfirm={() =>
          step.mutate(undefined, {
            onSuccess: () => {
              toast.done(done);
              setAsking(false);
            },
          })
        }
      >
        {children}
      </ReasonDialog>
    </>
  );
}
