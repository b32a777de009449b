import { TerritoryDto } from './territory.dto.js';

/** A place with how many organisations work in it or in a part of it. */
export class CountedRegionDto extends TerritoryDto {
  organisations!: number;
}

/** A level of NUTS at which the map can be drawn. */
export class GrainDto {
  /** 0 for countries, 1 to 3 for their regions. */
  level!: number;

  /** How many regions there are. */
  regions!: number;
}

/** Where organisations work: the map, and the table that says the same. */
export class RegionsDto {
  /** The place whose regions these are; null for the Union. */
  within!: TerritoryDto | null;

  /** Code of the place one level up; null for a country and for the Union. */
  parent!: string | null;

  /** Level of the regions shown; null in a place that has none. */
  grain!: number | null;

  /** The levels there are below this place. */
  grains!: GrainDto[];

  /** Organisations that work in this place or a part of it; each is counted once. */
  total!: number;

  /** Organisations that a list for this place shows: those, and the ones that work in all of something it lies in. */
  listed!: number;

  /** Organisations that work in all of this place, or in all of something it lies in: they are in no region's figure. */
  everywhere!: number;

  /** Organisations that name no place. */
  nowhere!: number;

  /** The regions in the order of their codes, those with none too. */
  items!: CountedRegionDto[];
}
