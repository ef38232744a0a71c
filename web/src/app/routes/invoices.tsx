export { InvoiceList as Component } from '@/features/invoices/InvoiceList';
