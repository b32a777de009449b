/**
 * What a draft keeps: everything written or chosen, but no passwords and files, and nothing that still is as it was at
 * first. A box that was unticked is kept as an empty text. A hidden field says by `data-kept` that it counts, and what it
 * was at first.
 */
export function textsOf(form: HTMLFormElement): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const element of form.elements) {
    const text = isField(element) && element.name ? changedText(element) : undefined;
    if (text !== undefined) texts[keyOf(element as FieldElement)] = text;
  }
  return texts;
}

/** The name of a field; of boxes that share a name each is kept under its own. */
function keyOf({ form, name, type, value }: FieldElement): string {
  const shared = type === 'checkbox' && form?.elements.namedItem(name) instanceof RadioNodeList;
  return shared ? `${name}[${value}]` : name;
}

function changedText(element: FieldElement): string | undefined {
  if (element instanceof HTMLSelectElement) {
    const first = [...element.options].find((option) => option.defaultSelected) ?? element.options[0];
    return element.value === first?.value ? undefined : element.value;
  }
  switch (element.type) {
    case 'password':
    case 'file':
      return undefined;
    case 'hidden':
      return element.dataset['kept'] === undefined || element.dataset['kept'] === element.value
        ? undefined
        : element.value;
    case 'checkbox': {
      const { checked, defaultChecked, value } = element as HTMLInputElement;
      return checked === defaultChecked ? undefined : checked ? value : '';
    }
    case 'radio': {
      const { checked, defaultChecked, value } = element as HTMLInputElement;
      return checked && !defaultChecked ? value : undefined;
    }
    default:
      return element.value === element.defaultValue ? undefined : element.value;
  }
}

type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is FieldElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** Fills texts kept earlier into a form; fields somebody has begun to change keep what is in them. */
export function fillIn(form: HTMLFormElement, texts: Record<string, string>): void {
  for (const element of form.elements) {
    const text = isField(element) ? texts[keyOf(element)] : undefined;
    if (text !== undefined) fill(element as FieldElement, text);
  }
}

function fill(element: FieldElement, value: string): void {
  if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)) {
    element.checked = element.value === value;
  } else if (changedText(element) === undefined) {
    element.value = value;
  }
  element.dispatchEvent(new Event('refill', { bubbles: true }));
}
