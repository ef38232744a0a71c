export { Queue as Component } from '@/features/certification/Queue';
