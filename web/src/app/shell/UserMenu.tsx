import { Avatar, Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import {
  IconAlertTriangle,
  IconBuilding,
  IconChartBar,
  IconFileText,
  IconLogout,
  IconPackage,
  IconPlus,
  IconScale,
  IconSettings,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { api } from '@/lib/api/client';
import type { Me } from '@/lib/api/types';
import { STAFF } from '@/lib/roles';
import { useSession, useSwitchSession } from '@/lib/session';
import { toast } from '@/lib/toast';

export function UserMenu({ me }: { me: Me }) {
  const switchSession = useSwitchSession();
  const { hasRole } = useSession();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => api.delete('/session'),
    onSuccess: async () => {
      await navigate('/');
      await switchSession(null);
      toast.done('You are signed out.');
    },
    onError: toast.failed,
  });
  return (
    <Menu width={220}>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>Your menu, {me.username}</VisuallyHidden>
          <Avatar size={34} color="petrol" name={me.username} alt="" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Signed in as {me.username}</Menu.Label>
        {hasRole(...STAFF) && (
          <Menu.Item component={Link} to="/today" leftSection={<IconSun size={16} />}>
            Today
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/rfcs/new" leftSection={<IconPlus size={16} />}>
          New RFC
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={`/rfcs?author=${me.username}`}
          leftSection={<IconFileText size={16} />}
        >
          Your RFCs
        </Menu.Item>
        <Menu.Item component={Link} to="/console" leftSection={<IconBuilding size={16} />}>
          Partner console
        </Menu.Item>
        <Menu.Item component={Link} to="/publish" leftSection={<IconPackage size={16} />}>
          Publish skills
        </Menu.Item>
        <Menu.Item component={Link} to="/usage" leftSection={<IconChartBar size={16} />}>
          Usage and revenue
        </Menu.Item>
        <Menu.Item component={Link} to="/incidents" leftSection={<IconAlertTriangle size={16} />}>
          Incidents
        </Menu.Item>
        <Menu.Item component={Link} to="/disputes" leftSection={<IconScale size={16} />}>
          Disputes
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={`/members/${me.username}`}
          leftSection={<IconUser size={16} />}
        >
          Your profile
        </Menu.Item>
        <Menu.Item component={Link} to="/me/profile" leftSection={<IconSettings size={16} />}>
          Settings
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
