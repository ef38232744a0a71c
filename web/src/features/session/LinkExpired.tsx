import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Card } from './Card';

export function LinkExpired({ to, label }: { to: string; label: string }) {
  return (
    <Card
      title="This link no longer works"
      lead="It has been used already, is too old, or was cut off by the mail program."
    >
      <Button component={Link} to={to} fullWidth>
        {label}
      </Button>
    </Card>
  );
}
