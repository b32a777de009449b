import { useState } from 'react';

/**
 * Which item is in front: at once the one that was asked for, so that the next key is about it, and otherwise the one in the
 * address.
 * @returns its id, null for the first of the queue; and a function to be called before the address is changed
 */
export function useFront(inAddress: string | null): [string | null, (id: string | null) => void] {
  const [front, setFront] = useState({ id: inAddress, address: inAddress, asked: false });
  if (front.address !== inAddress) {
    // An address on the way to the one that was asked for says nothing.
    const passing = front.asked && inAddress !== front.id;
    setFront({ id: passing ? front.id : inAddress, address: inAddress, asked: passing });
  }
  return [front.id, (id) => setFront({ id, address: inAddress, asked: id !== inAddress })];
}
