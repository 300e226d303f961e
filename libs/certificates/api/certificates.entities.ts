/** The tables of this room. */
export const certificatesEntities: (new () => object)[] = [];
