/** No day, or no place: an answer too. */
export const none = "none"
