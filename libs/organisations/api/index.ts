export * from './affiliations';
export * from './organisation.entity';
export * from './organisation.inputs';
export * from './organisations.data';
export * from './organisations.entities';
export * from './organisations.module';
export * from './organisations.service';
