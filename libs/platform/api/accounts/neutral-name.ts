/** What a device, an authenticator app and their settings show for ever: neither the product nor the organisation nor the person. */
export const neutralName = 'Account';
