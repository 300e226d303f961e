export * from './people.module';
export * from './person.entity';
