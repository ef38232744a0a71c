import { Outlet } from 'react-router';
import { Page } from '@/components/Page';
import { SideNav } from '@/components/SideNav';
import { EmptyState } from '@/components/States';
import { useSession } from '@/lib/session';

/** The pages of those who keep the books. */
export function FinanceLayout() {
  const { hasRole } = useSession();
  const books = hasRole('FINANCE', 'ADMIN');
  if (!books && !hasRole('MAINTAINER')) {
    return (
      <Page title="Finance" width="text">
        <EmptyState title="Nothing for you here">These pages are for finance staff.</EmptyState>
      </Page>
    );
  }
  const months = { to: '/finance/months', name: 'Months' };
  return (
    <SideNav
      label="Finance"
      links={
        books
          ? [
              { to: '/finance', name: 'Overview', end: true },
              months,
              { to: '/finance/invoices', name: 'Invoices' },
              { to: '/finance/payouts', name: 'Payouts' },
              { to: '/finance/ledger', name: 'Ledger' },
            ]
          : [months]
      }
    >
      <Outlet />
    </SideNav>
  );
}
