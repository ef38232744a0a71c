import { Alert, Text } from '@mantine/core';
import { fieldErrors, isProblem, messageOf } from '@/lib/api/problem';

interface Props {
  error: unknown;
  /** Fields that show their own errors, which are then not repeated here. */
  fields?: readonly string[];
}

export function ProblemAlert({ error, fields = [] }: Props) {
  if (!error) return null;
  const named = Object.entries(fieldErrors(error));
  const elsewhere = named.filter(([field]) => !fields.includes(field));
  if (named.length > 0 && elsewhere.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={isProblem(error) ? error.title : 'Error'}
    >
      {messageOf(error)}
      {elsewhere.map(([field, detail]) => (
        <div key={field}>
          {field}: {detail}
        </div>
      ))}
      {isProblem(error) && error.requestId && error.status >= 500 && (
        <Text size="xs" c="dimmed" mt={4}>
          Request {error.requestId}
        </Text>
      )}
    </Alert>
  );
}
