import { Button, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import classes from './Settings.module.css';

interface Props {
  title: string;
  about: ReactNode;
  submit: string;
  danger?: boolean;
  disabled?: boolean;
  pending: boolean;
  error: unknown;
  /** The fields that show their own errors. */
  fields: readonly string[];
  onSubmit: () => void;
  children?: ReactNode;
  /** What there is already. */
  below?: ReactNode;
}

/** One thing about a skill that can be changed, and what it means. */
export function SettingForm(props: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.setting}>
      <Title order={2} size="h4" id={id}>
        {props.title}
      </Title>
      <p className={classes.about}>{props.about}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.pending && !props.disabled) props.onSubmit();
        }}
      >
        <ProblemAlert error={props.error} fields={props.fields} />
        <div className={classes.line}>
          {props.children}
          <Button
            type="submit"
            variant={props.danger ? 'outline' : 'default'}
            color={props.danger ? 'red' : undefined}
            disabled={props.disabled}
            loading={props.pending}
          >
            {props.submit}
          </Button>
        </div>
      </form>
      {props.below}
    </section>
  );
}
