import { foodAndHealth } from './default-form/food-and-health';
import { gettingThere } from './default-form/getting-there';
import { safety } from './default-form/safety';
import { takingPart } from './default-form/taking-part';
import { you } from './default-form/you';
import type { Form } from './form';

/** The registration of a conference guest, to begin with. A host copies and edits it; ids stay, so that next year's answers mean the same. */
export const defaultForm: Form = { id: 'guest', version: 1, sections: [you, takingPart, foodAndHealth, gettingThere, safety] };
