import { Outlet } from 'react-router';
import { SideNav } from '@/components/SideNav';
import { useSession } from '@/lib/session';
import { rooms } from './rooms';

export function AdminLayout() {
  const { hasRole } = useSession();
  return (
    <SideNav label="Administration" links={rooms.filter((room) => hasRole(...room.roles))}>
      <Outlet />
    </SideNav>
  );
}
