export * from './organisation.entity';
export * from './organisations.entities';
export * from './organisations.module';
