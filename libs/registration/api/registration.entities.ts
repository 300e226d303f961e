/** The tables of this room. */
export const registrationEntities: (new () => object)[] = [];
