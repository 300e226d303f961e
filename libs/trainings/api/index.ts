export * from './trainings.entities';
export * from './trainings.module';
