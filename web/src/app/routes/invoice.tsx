export { InvoicePage as Component } from '@/features/invoices/InvoicePage';
