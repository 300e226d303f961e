/** Bytes that one upload or one request may have. */
export const largestUpload = 20 * 1_048_576;
export const largestRequest = 2 * 1_048_576;
