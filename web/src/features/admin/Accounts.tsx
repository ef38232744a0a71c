import { Badge, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import type { Account, Role } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import classes from './Admin.module.css';
import { DataDialog } from './DataDialog';
import { Listing } from './Listing';
import { grantable, roleName } from '@/lib/roles';
import { RolesDialog } from './RolesDialog';
import { SignOutDialog } from './SignOutDialog';
import { SuspensionDialog } from './SuspensionDialog';

export function Accounts() {
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [state, setState] = useState<string | null>(null);
  const [query] = useDebouncedValue(text.trim(), 300);
  const filters = { query, role: role ?? undefined, suspended: state ?? undefined };
  const accounts = usePages<Account>(['accounts', filters], '/accounts', {
    query: filters,
    keepPrevious: true,
  });
  return (
    <Page title="Accounts" lead="Give roles, and suspend accounts that do harm.">
      <Group mb="md">
        <TextInput
          type="search"
          flex="1 1 14rem"
          aria-label="Search accounts"
          placeholder="User name or e-mail"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          aria-label="Role"
          placeholder="Any role"
          clearable
          data={grantable.map((value) => ({ value, label: roleName[value] }))}
          value={role}
          onChange={(value) => setRole(value)}
        />
        <Select
          aria-label="State"
          placeholder="Any state"
          clearable
          data={[
            { value: 'false', label: 'Active' },
            { value: 'true', label: 'Suspended' },
          ]}
          value={state}
          onChange={setState}
        />
      </Group>
      <Listing pages={accounts} empty="No account matches" keyOf={({ id }) => id}>
        {(account) => <AccountRow account={account} />}
      </Listing>
    </Page>
  );
}

function AccountRow({ account }: { account: Account }) {
  const [dialog, setDialog] = useState<'roles' | 'suspension' | 'sign-out' | 'data'>();
  const close = () => setDialog(undefined);
  const given = account.roles.filter((role) => role !== 'MEMBER');
  return (
    <div className={classes.account}>
      <div>
        <Group gap="xs">
          <Link to={`/members/${account.username}`} className={classes.name}>
            {account.username}
          </Link>
          {given.map((role) => (
            <Badge key={role} variant="light" tt="none">
              {roleName[role]}
            </Badge>
          ))}
          {account.erasedAt ? (
            <Badge variant="light" color="gray" tt="none">
              erased
            </Badge>
          ) : (
            account.suspendedAt && (
              <Badge variant="light" color="red" tt="none">
                suspended
              </Badge>
            )
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {!account.erasedAt && `${account.email} · `}since{' '}
          <Moment at={account.joinedAt} as="day" />
        </Text>
        {account.suspensionReason && !account.erasedAt && (
          <Text size="sm">{account.suspensionReason}</Text>
        )}
      </div>
      <Group gap="xs" display={account.erasedAt ? 'none' : undefined}>
        <Button
          size="xs"
          variant="default"
          aria-label={`Roles of ${account.username}`}
          onClick={() => setDialog('roles')}
        >
          Roles
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`${account.suspendedAt ? 'Readmit' : 'Suspend'} ${account.username}`}
          onClick={() => setDialog('suspension')}
        >
          {account.suspendedAt ? 'Readmit' : 'Suspend'}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Sign out ${account.username}`}
          onClick={() => setDialog('sign-out')}
        >
          Sign out
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`Data of ${account.username}`}
          onClick={() => setDialog('data')}
        >
          Data
        </Button>
      </Group>
      {dialog === 'roles' && <RolesDialog account={account} onClose={close} />}
      {dialog === 'suspension' && <SuspensionDialog account={account} onClose={close} />}
      {dialog === 'sign-out' && <SignOutDialog account={account} onClose={close} />}
      {dialog === 'data' && <DataDialog account={account} onClose={close} />}
    </div>
  );
}
