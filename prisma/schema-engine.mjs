#!/usr/bin/env node
// Prisma's schema engine as a Node program.
//
// The Prisma CLI wants a native `schema-engine` binary and downloads it. This file stands in its place
// (PRISMA_SCHEMA_ENGINE_BINARY, set in scripts/boot/prisma.ts alone) and runs the same engine, compiled to
// WebAssembly by Prisma (@prisma/schema-engine-wasm), over the `pg` driver. So nothing is downloaded.
//
// Called by the CLI in two ways:
//   schema-engine.mjs --datasource '{"url":…}' cli can-connect-to-database | create-database
//   schema-engine.mjs --datasource '{"url":…}' [--datamodels <file>]…     JSON-RPC 2.0, one message a line
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const OID_CHAR = 18;
const OID_BPCHAR = 1042;

/**
 * adapter-pg has no type for `"char"` (OID 18), which the engine reads from PostgreSQL's catalogs:
 * pass such columns by as bpchar, then tell the engine that they are single characters.
 */
function describeChars(queryable) {
  const charColumns = new WeakMap();
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.performIO = async (query) => {
    const result = await performIO(query);
    const columns = result.fields.flatMap((field, i) => (field.dataTypeID === OID_CHAR ? [i] : []));
    for (const i of columns) result.fields[i].dataTypeID = OID_BPCHAR;
    charColumns.set(result.rows, columns);
    return result;
  };
  queryable.queryRaw = async (query) => {
    const set = await queryRaw(query);
    for (const i of charColumns.get(set.rows) ?? []) set.columnTypes[i] = ColumnTypeEnum.Character;
    return set;
  };
  return queryable;
}

const databaseName = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

/** The same connection address with another database. */
function withDatabase(url, database) {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.toString();
}

/** The engine may not depend on the server's own time zone: its time stamps are UTC. */
const clientOptions = (url) => ({ connectionString: url, options: '-c TimeZone=UTC' });

/** One connection; closing it twice is harmless. */
async function connectAdapter(url) {
  const pool = new pg.Pool({ ...clientOptions(url), max: 1, idleTimeoutMillis: 0 });
  const schema = new URL(url).searchParams.get('schema') ?? 'public';
  const adapter = describeChars(await new PrismaPg(pool, { schema }).connect());
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolation) => describeChars(await startTransaction(isolation));
  adapter.dispose = async () => {
    if (!pool.ending) await pool.end();
  };
  // adapter-pg cuts a script at every semicolon, also inside function bodies and strings. PostgreSQL takes
  // the whole script in one message and runs it as one transaction, as the native engine does.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** Runs one statement over a connection of its own. */
async function runAlone(url, sql) {
  const client = new pg.Client(clientOptions(url));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A shadow database of its own: adapter-pg would lay it over the main one when given an address. */
async function connectShadow(url) {
  const name = `prisma_migrate_shadow_db_${globalThis.crypto.randomUUID()}`;
  await runAlone(url, `CREATE DATABASE "${name}"`);
  const adapter = await connectAdapter(withDatabase(url, name));
  const disconnect = adapter.dispose;
  let dropping;
  adapter.dispose = () => {
    dropping ??= disconnect().then(() => runAlone(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    return dropping;
  };
  return adapter;
}

/** Where a panic of the engine leaves its text, before the call fails with "unreachable". */
let panic;
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panic = message;
  },
};

async function loadWasm() {
  const wasmFile = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': bg });
  bg.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * An engine connected to `url`. `dropShadows()` removes what a failed request left of its shadow databases,
 * `close()` ends every connection.
 */
async function openEngine(datamodels, url) {
  const main = [];
  const shadows = [];
  const keep = async (list, connecting) => {
    const adapter = await connecting;
    list.push(adapter);
    return adapter;
  };
  const dispose = (list) => Promise.all(list.splice(0).map((adapter) => adapter.dispose()));
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => keep(main, connectAdapter(url)),
    connectToShadowDb: () => keep(shadows, connectShadow(url)),
  });
  const dropShadows = () => dispose(shadows);
  const close = () => dispose(main);
  try {
    const engine = await bg.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return { engine, dropShadows, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const PRISMA_CODES = {
  '3D000': 'P1003',
  '28P01': 'P1000',
  28000: 'P1010',
  '42P04': 'P1009',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
  ETIMEDOUT: 'P1002',
};

async function createDatabase(url) {
  const name = databaseName(url);
  await runAlone(withDatabase(url, 'postgres'), `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  return { databaseName: name };
}

/** `cli …`: exit 0, or 1 with the error as the second JSON line of stderr (the CLI skips the first). */
async function runCliCommand(command, url) {
  try {
    if (command === 'can-connect-to-database') await runAlone(url, 'SELECT 1');
    else if (command === 'create-database') await createDatabase(url);
    else throw new Error(`The schema engine has no command "${command}".`);
  } catch (error) {
    const line = (level, fields) => JSON.stringify({ level, target: 'schema_engine::logger', fields });
    const fields = { message: error.message, error_code: PRISMA_CODES[error.code] ?? 'P1011' };
    process.stderr.write(`${line('INFO', { message: command })}\n${line('ERROR', fields)}`);
    process.exitCode = 1;
  }
}

const METHODS = new Set([
  'applyMigrations',
  'createMigration',
  'dbExecute',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'diff',
  'ensureConnectionValidity',
  'evaluateDataLoss',
  'introspect',
  'markMigrationApplied',
  'markMigrationRolledBack',
  'reset',
  'schemaPush',
]);

function rpcError(error) {
  const message = panic ?? error?.message ?? String(error);
  const data = {
    is_panic: panic !== undefined,
    message,
    error_code: error?.code ?? null,
    meta: error?.meta ?? null,
  };
  return { code: 4466, message: 'An error happened. Check the data field for details.', data };
}

/** Answers one request. */
async function callEngine(engine, { method, params }) {
  if (method === 'getDatabaseVersion') return engine.version(params);
  if (!METHODS.has(method)) throw new Error(`The schema engine has no method "${method}".`);
  if (method === 'evaluateDataLoss') {
    // This method and createMigration read the schema that the migrations produce from the engine's cache
    // alone. After `migrate dev` has applied a pending migration only a new diagnosis puts it there.
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }
  return (await engine[method](params ?? {})) ?? {};
}

/** JSON-RPC on stdin/stdout until stdin ends; requests run one after the other. */
async function serve(datamodels, url) {
  await loadWasm();
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  let session;
  const answer = async (request) => {
    if (request.method === 'createDatabase') return createDatabase(url);
    session ??= await openEngine(datamodels, url);
    const result = await callEngine(session.engine, request);
    if (request.method === 'diff' && result.stdout) {
      send({ id: 'print', method: 'print', params: { content: result.stdout } });
    }
    return result;
  };

  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const request = JSON.parse(line);
    if (!request.method) continue;
    try {
      send({ id: request.id, result: await answer(request) });
    } catch (error) {
      // Before the answer: the CLI ends this process as soon as it has one.
      await session?.dropShadows();
      send({ id: request.id, error: rpcError(error) });
    }
  }
  await session?.close();
  process.exit(0);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
});
const url = JSON.parse(values.datasource ?? '{}').url;
if (positionals[0] === 'cli') {
  await runCliCommand(positionals[1], url);
} else {
  const files = values.datamodels ?? [];
  await serve(files.length ? files.map((file) => [file, readFileSync(file, 'utf8')]) : undefined, url);
}
