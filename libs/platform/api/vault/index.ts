export * from './master-key';
export * from './master-key.entity';
export * from './master-key-source';
export * from './master-keys';
export * from './person-key.entity';
export * from './sealer';
export * from './vault';
export * from './vault-rotation';
