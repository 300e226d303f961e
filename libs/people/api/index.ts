export * from './people.entities';
export * from './people.module';
export * from './person.entity';
