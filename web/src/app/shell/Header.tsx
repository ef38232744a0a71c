import { Burger, Button, Drawer, Group, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { Logo } from '@/components/Logo';
import { Bell } from '@/features/notifications/Bell';
import { STAFF } from '@/lib/roles';
import { signInPath, useSession } from '@/lib/session';
import { SchemeToggle } from './SchemeToggle';
import classes from './Shell.module.css';
import { UserMenu } from './UserMenu';

function Search({ onDone }: { onDone?: () => void }) {
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get('query');
    if (typeof text !== 'string' || !text.trim()) return;
    event.currentTarget.reset();
    void navigate(`/rfcs?query=${encodeURIComponent(text.trim())}`);
    onDone?.();
  };
  return (
    <form role="search" onSubmit={submit} className={classes.search}>
      <TextInput
        type="search"
        name="query"
        size="sm"
        placeholder="Search RFCs"
        aria-label="Search RFCs"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={<kbd className={classes.kbd}>/</kbd>}
        rightSectionProps={{ 'aria-hidden': true }}
      />
    </form>
  );
}

function Links({ onClick }: { onClick?: () => void }) {
  const { me, hasRole } = useSession();
  return (
    <>
      {me && (
        <NavLink to="/dashboard" className={classes.link} onClick={onClick}>
          Dashboard
        </NavLink>
      )}
      <NavLink to="/rfcs" className={classes.link} onClick={onClick}>
        RFCs
      </NavLink>
      <NavLink to="/skills" className={classes.link} onClick={onClick}>
        Skills
      </NavLink>
      <NavLink to="/partners" className={classes.link} onClick={onClick}>
        Partners
      </NavLink>
      <NavLink to="/members" className={classes.link} onClick={onClick}>
        Members
      </NavLink>
      <NavLink to="/community" className={classes.link} onClick={onClick}>
        Community
      </NavLink>
      {hasRole(...STAFF) && (
        <NavLink to="/admin" className={classes.link} onClick={onClick}>
          Administration
        </NavLink>
      )}
    </>
  );
}

function Visitor() {
  const { me } = useSession();
  const location = useLocation();
  if (me === undefined) return null;
  if (me) return <UserMenu me={me} />;
  const elsewhere = location.pathname.startsWith('/sign-') ? '/sign-in' : signInPath(location);
  return (
    <Group gap={6} wrap="nowrap">
      <Button component={Link} to={elsewhere} variant="subtle" size="xs" fz="sm" fw={500}>
        Sign in
      </Button>
      <Button component={Link} to="/sign-up" size="xs" fz="sm" visibleFrom="xs">
        Sign up
      </Button>
    </Group>
  );
}

export function Header() {
  const [opened, menu] = useDisclosure(false);
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.home} aria-label="CVF Ecosystem, home">
          <Logo />
        </Link>
        <nav className={classes.links} aria-label="Main">
          <Links />
        </nav>
        <div className={classes.right}>
          <div className={`${classes.wide} ${classes.searchPlace}`}>
            <Search />
          </div>
          <div className={classes.wide}>
            <SchemeToggle />
          </div>
          <Bell />
          <Visitor />
          <Burger
            className={classes.narrow}
            opened={opened}
            onClick={menu.toggle}
            size="sm"
            aria-label="Menu"
          />
        </div>
      </div>
      <Drawer opened={opened} onClose={menu.close} position="right" size="18rem" title="Menu">
        <Search onDone={menu.close} />
        <nav className={classes.drawerLinks} aria-label="Main">
          <Links onClick={menu.close} />
        </nav>
        <SchemeToggle />
      </Drawer>
    </header>
  );
}
