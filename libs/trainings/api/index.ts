export * from './attendance/attendance-types';
export * from './attendance/registers.service';
export * from './mark/attendance-mark.entity';
export * from './rule/attendance-rule.entity';
export * from './trainings.data';
export * from './trainings.entities';
export * from './trainings.module';
export * from './walk-in/walk-in.entity';
