/** An address that the schemas take: `https://…` in ASCII. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && isAddress(text);
}

/** A URI by RFC 3986, as far as the schema of schedule.json looks. */
export function isAddress(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[\w\-.~:/?#@!$&'()*+,;=%]+$/i.test(text)) return false;
  if (/%(?![0-9a-f]{2})/i.test(text) || text.split('#').length > 2) return false;
  // After `//` stands a host, with digits only behind its colon.
  return !/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[a-z][a-z0-9+.-]*:\/\/(?:[\w\-.~!$&'()*+,;=%:]*@)?[\w\-.~%]+(?::\d*)?(?:[/?#]|$)/i.test(text);
}
