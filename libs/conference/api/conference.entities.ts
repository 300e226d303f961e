/** The tables of this room. */
export const conferenceEntities: (new () => object)[] = [];
