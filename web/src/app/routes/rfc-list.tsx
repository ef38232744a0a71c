export { RfcList as Component } from '@/features/rfcs/RfcList';
