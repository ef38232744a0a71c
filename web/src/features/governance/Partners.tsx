import { Link } from 'react-router';
import { tierName, tiers } from '@/lib/agreements';
import type { PartnerStatus } from '@/lib/api/partners';
import { partnerStatusName } from '@/lib/partners';
import { Section } from '@/components/Section';
import { Counts } from './Counts';
import classes from './Governance.module.css';
import { inOrder } from './shares';
import type { GovernanceDashboard } from './types';

const statuses = Object.keys(partnerStatusName) as PartnerStatus[];

export function Partners({ partners }: { partners: GovernanceDashboard['partners'] }) {
  const byStatus = partners.byStatus.map(({ status, count }) => ({ key: status, count }));
  const byTier = partners.byTier.map(({ tier, count }) => ({ key: tier, count }));
  return (
    <Section title="Partners" aside={<Link to="/partners">All partners</Link>}>
      <Counts
        caption="Partners by status"
        column="Status"
        rows={inOrder(statuses, byStatus).map(({ key, count }) => ({
          key,
          name: partnerStatusName[key],
          count,
          to: `/partners?status=${key}`,
        }))}
      />
      <h3 className={classes.sub}>By tier of their agreement</h3>
      <Counts
        caption="Partners by tier"
        column="Tier"
        rows={inOrder(tiers, byTier).map(({ key, count }) => ({
          key,
          name: tierName[key],
          count,
          to: `/agreements?status=ACTIVE&tier=${key}`,
        }))}
      />
    </Section>
  );
}
