import type { Message, MessageValues } from '@kunak/platform/rules';

/** What a screen shows: a message of ours in both languages, or a ready text (a host's words, a server's answer). */
export type Text = Message | string;

/** A message with its places filled, so that it can still change its language later. */
export type FilledText = { readonly text: Text; readonly values?: MessageValues };

/** Keeps the keys and checks that no language is missing. */
export function messages<const Key extends string>(texts: Readonly<Record<Key, Message>>): Readonly<Record<Key, Message>> {
  return texts;
}
