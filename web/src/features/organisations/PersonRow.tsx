import { Avatar, Badge, Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { OrganisationPerson } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import classes from './Organisations.module.css';
import { roleName, roleOptions, useRemovePerson, useSetPerson } from './queries';

interface Props {
  slug: string;
  person: OrganisationPerson;
  mine: boolean;
  /** Whether the visitor decides who belongs to the organisation. */
  decides: boolean;
}

export function PersonRow({ slug, person: { username, role }, mine, decides }: Props) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const set = useSetPerson(slug);
  const remove = useRemovePerson(slug, () => {
    toast.done(mine ? 'You have left.' : `${username} is removed.`);
    if (mine) void navigate('/me/organisations');
  });
  const change = (next: typeof role) =>
    set.mutate(
      { username, role: next },
      {
        onSuccess: () => toast.done(`${username} is now: ${roleName[next]}.`),
        onError: toast.failed,
      },
    );
  return (
    <li className={classes.row}>
      <Group gap="sm">
        <Avatar size={34} name={username} alt="" />
        <Link className={classes.name} to={`/members/${username}`}>
          {username}
        </Link>
        {mine && <span className={classes.slug}>you</span>}
      </Group>
      <Group gap="xs">
        {decides ? (
          <Select
            size="xs"
            w="8.5rem"
            aria-label={`Role of ${username}`}
            allowDeselect={false}
            data={roleOptions}
            value={role}
            disabled={set.isPending}
            onChange={(next) => next && next !== role && change(next)}
          />
        ) : (
          <Badge variant="light" tt="none">
            {roleName[role]}
          </Badge>
        )}
        {(decides || mine) && (
          <Button
            size="xs"
            variant="default"
            aria-label={mine ? 'Leave' : `Remove ${username}`}
            onClick={() => setAsking(true)}
          >
            {mine ? 'Leave' : 'Remove'}
          </Button>
        )}
      </Group>
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
        title={mine ? 'Leave this organisation?' : `Remove ${username}?`}
        confirm={mine ? 'Leave' : 'Remove'}
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(username)}
      >
        {mine ? 'An owner can add you again.' : 'They can be added again at any time.'}
      </ReasonDialog>
    </li>
  );
}
