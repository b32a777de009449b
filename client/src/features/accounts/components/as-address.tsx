/** An e-mail address within a sentence. */
export const asAddress = (address: string) => <strong dir="ltr">{address}</strong>;
