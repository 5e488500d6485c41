/**
 * Percent-encoding (RFC 3986, 2.1) of UTF-8, without the URL class and without throwing: an address is typed, cut and
 * mangled by strangers.
 */

/** One code point in UTF-8: one to four escaped bytes, not yet checked for overlong forms and surrogates. */
const ESCAPED_CODE_POINT =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}|%[0-9a-f]{2}/gi;

/** Decodes what can be decoded. Bytes that are not UTF-8 become U+FFFD; a `%` that begins no escape stays. */
export function decodePercent(text: string): string {
  return text.replace(ESCAPED_CODE_POINT, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return "\uFFFD";
    }
  });
}

/** Encodes everything but unreserved characters. A surrogate without its partner becomes U+FFFD. */
export function encodePercent(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
