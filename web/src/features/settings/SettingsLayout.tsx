import { Outlet } from 'react-router';
import { SideNav } from '@/components/SideNav';

const links = [
  { to: '/me/profile', name: 'Profile' },
  { to: '/me/security', name: 'Sign-in' },
  { to: '/me/notifications', name: 'Notifications' },
  { to: '/me/tokens', name: 'API tokens' },
  { to: '/me/organisations', name: 'Organisations' },
  { to: '/me/data', name: 'Your data' },
];

export function SettingsLayout() {
  return (
    <SideNav label="Your settings" links={links}>
      <Outlet />
    </SideNav>
  );
}
