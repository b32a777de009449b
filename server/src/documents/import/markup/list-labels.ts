import type { Element } from './element-tree.js';

/** Numbers the items of a list as a browser shows them; lists without numbers have no labels. */
export class ListLabels {
  private number: number;

  constructor(private readonly list: Element) {
    this.number = Number.parseInt(list.attributes.get('start') ?? '1', 10) || 1;
  }

  next(item: Element): string {
    if (this.list.name !== 'ol') return '';
    const own = Number.parseInt(item.attributes.get('value') ?? '', 10);
    if (!Number.isNaN(own)) this.number = own;
    return write(this.number++, item.attributes.get('type') ?? this.list.attributes.get('type') ?? '1');
  }
}

function write(number: number, type: string): string {
  if (number < 1) return String(number);
  if (type === 'a' || type === 'A') return letters(number, type);
  if (type === 'i') return roman(number).toLowerCase();
  return type === 'I' ? roman(number) : String(number);
}

function letters(number: number, first: string): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCodePoint(first.codePointAt(0)! + ((number - 1) % 26));
  return rest > 0 ? letters(rest, first) + letter : letter;
}

const romanParts: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of romanParts) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
