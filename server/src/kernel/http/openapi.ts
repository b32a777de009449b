import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API as an OpenAPI 3.1 document, made from controllers, DTOs and their doc comments. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Consilia')
    .setDescription(
      'Everything a person can do on the pages, a script can do here. Errors are RFC 9457 problem details with a stable `code`. Lists are read by key: send `nextCursor` as `cursor`.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal API token' })
    .addCookieAuth('session')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .build();
  return SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}
