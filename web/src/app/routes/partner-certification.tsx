export { CertificationPage as Component } from '@/features/partnercertification/CertificationPage';
