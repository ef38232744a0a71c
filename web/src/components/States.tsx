import { Button, Code, CopyButton, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { isProblem, messageOf } from '@/lib/api/problem';
import { signInPath } from '@/lib/session';
import classes from './States.module.css';

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  );
}

export function SignInPrompt({ children }: { children: ReactNode }) {
  const location = useLocation();
  return (
    <div className={classes.prompt}>
      <Text>{children}</Text>
      <Group gap="xs">
        <Button component={Link} to={signInPath(location)} size="sm">
          Sign in
        </Button>
        <Button component={Link} to="/sign-up" variant="default" size="sm">
          Sign up
        </Button>
      </Group>
    </div>
  );
}

function RequestId({ id }: { id: string }) {
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <button type="button" className={classes.requestId} onClick={copy}>
          Request <Code>{id}</Code> {copied ? 'copied' : 'copy'}
        </button>
      )}
    </CopyButton>
  );
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  if (isProblem(error) && error.status === 401) {
    return (
      <EmptyState title="Please sign in">
        <SignInPrompt>You need to be signed in to see this.</SignInPrompt>
      </EmptyState>
    );
  }
  const title = isProblem(error) ? error.title : 'Something went wrong';
  return (
    <div className={classes.state} role="alert">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text className={classes.text}>{messageOf(error)}</Text>
      <Group justify="center">
        {retry && (
          <Button onClick={retry} variant="default">
            Try again
          </Button>
        )}
        {isProblem(error) && error.requestId && <RequestId id={error.requestId} />}
      </Group>
    </div>
  );
}
