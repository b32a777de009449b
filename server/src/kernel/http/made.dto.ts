/** Where what was made is. */
export class MadeDto {
  id!: string;
}
