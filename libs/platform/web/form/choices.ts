import type { Text } from '../texts/message';

/** One of the answers of a select, radios or checkboxes. */
export type Choice<Value extends string = string> = { readonly value: Value; readonly label: Text; readonly hint?: Text; readonly disabled?: boolean };
