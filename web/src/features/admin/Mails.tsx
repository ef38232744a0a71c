import { Anchor, Badge, Button, Collapse, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { api } from '@/lib/api/client';
import type { Mail } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { toast } from '@/lib/toast';
import classes from './Admin.module.css';
import { Listing } from './Listing';

const states = {
  KEPT: ['kept here', 'gray'],
  WAITING: ['waiting', 'yellow'],
  SENT: ['sent', 'petrol'],
  FAILED: ['failed', 'red'],
} as const;

export function Mails() {
  const mails = usePages<Mail>(['mails'], '/mails');
  const kept = mails.items?.some(({ state }) => state === 'KEPT');
  return (
    <Page
      title="Outbox"
      lead={
        kept
          ? 'No mail server is configured, so mails are kept here. Pass their links on yourself.'
          : 'The mails of this platform, newest first.'
      }
    >
      <Listing pages={mails} empty="No mail yet" keyOf={({ id }) => id}>
        {(mail) => <MailRow mail={mail} />}
      </Listing>
    </Page>
  );
}

function MailRow({ mail }: { mail: Mail }) {
  const client = useQueryClient();
  const [opened, fold] = useDisclosure(false);
  const retry = useMutation({
    mutationFn: () => api.post(`/mails/${mail.id}/retry`),
    onSuccess: () => {
      toast.done('The mail will be sent again.');
      return client.invalidateQueries({ queryKey: ['mails'] });
    },
    onError: toast.failed,
  });
  const [name, color] = states[mail.state];
  return (
    <div className={classes.entry}>
      <UnstyledButton className={classes.summary} aria-expanded={opened} onClick={fold.toggle}>
        <b>{mail.subject}</b>
        <Badge variant="light" color={color} tt="none">
          {name}
        </Badge>
        <Text size="sm" c="dimmed" component="span">
          to {mail.to}, <Moment at={mail.createdAt} />
          {mail.attempts > 1 && `, ${mail.attempts} attempts`}
        </Text>
      </UnstyledButton>
      {mail.error && (
        <Text size="sm" c="red">
          {mail.error}
        </Text>
      )}
      <Collapse expanded={opened}>
        <pre className={classes.mail}>{withLinks(mail.text)}</pre>
      </Collapse>
      {mail.state === 'FAILED' && (
        <Button
          size="xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          Send again
        </Button>
      )}
    </div>
  );
}

const withLinks = (text: string) =>
  text.split(/(https?:\/\/[^\s<>]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <Anchor key={index} href={part} inherit>
        {part}
      </Anchor>
    ) : (
      part
    ),
  );
