import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { searchTerritories, type Territory, territories, territoryPath } from '../kernel/codelists/codelists.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { TerritoryListDto, TerritoryQueryDto } from './dto/territory.dto.js';
import { presentTerritory } from './territory.presenter.js';

/** Places that organisations and consultations name: countries of the Union and their NUTS regions. */
@ApiTags('territories')
@Controller('territories')
export class TerritoriesController {
  /** Names for codes, places for a name, or the countries by name. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: TerritoryQueryDto): TerritoryListDto {
    const items = chosen(query).map((territory) => presentTerritory(territory, actor.language));
    const isAsked = query.code !== undefined || query.q !== undefined;
    return { items: isAsked ? items : items.sort((a, b) => a.name.localeCompare(b.name, actor.language)) };
  }
}

function chosen({ code, q }: TerritoryQueryDto): Territory[] {
  if (code) return code.flatMap((one) => territoryPath(one).at(-1) ?? []);
  if (q) return searchTerritories(q);
  return territories().filter(({ level }) => level === 0);
}
