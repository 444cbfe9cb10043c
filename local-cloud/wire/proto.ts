import { parse } from 'protobufjs'

const { root } = parse(`
syntax = "proto3";
message KeyValuePair { string key=1; bytes value=2; string contenttype=3; string filename=4; }
message OpenApiData { repeated KeyValuePair pairs=1; }
message CommApiData { int32 api_type=1; OpenApiData openapi_data=2; string appid=6; }
message CommOpenApiResp { bytes resp_data=1; string content_type=2; int32 error_code=3; uint32 http_code=4; }
`)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

/** Parameters arrive in snake_case, each value as JSON. */
export function readParameters(bytes: Uint8Array): Record<string, unknown> {
  const { openapiData } = request.toObject(request.decode(bytes), { bytes: Buffer }) as { openapiData?: { pairs?: { key: string; value: Buffer }[] } }
  return Object.fromEntries((openapiData?.pairs ?? []).map(({ key, value }) => [key, valueOf(value)]))
}

const print = (message: object) => Buffer.from(response.encode(response.create(message)).finish())

export const printJson = (body: object) =>
  print({ respData: Buffer.from(JSON.stringify(body)), contentType: 'application/json; encoding=utf-8', httpCode: 200 })

export const printBytes = (bytes: Uint8Array, contentType: string) => print({ respData: bytes, contentType, httpCode: 200 })

export const printRefusal = (errorCode: number) => print({ errorCode, httpCode: 200 })

function valueOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return bytes
  }
}
