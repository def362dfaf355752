import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  DeleteQueryNode,
  InsertQueryNode,
  KyselyPlugin,
  OperationNode,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RawNode,
  RootOperationNode,
  SelectQueryNode,
  UnknownRow,
  UpdateQueryNode,
} from 'kysely';
import { tableKeys } from './schema.ts';

const officeColumn = 'office_id';

const officeTables: ReadonlySet<string> = new Set(
  Object.entries(tableKeys).flatMap(([name, key]) => ((key[0] as string) === officeColumn ? [name] : [])),
);

/** A statement that would read or write another office's rows, or everybody's. A fault of the program. */
class OfficeLeak extends Error {}

type Filtered = SelectQueryNode | UpdateQueryNode | DeleteQueryNode;

/** Which offices a table of a statement is held to. */
interface Hold {
  /** '' where the column stands without its table. */
  readonly table: string;
  /** undefined where it is held to another table's office. */
  readonly officeIds: readonly unknown[] | undefined;
}

/**
 * Lets no statement pass that touches an office's tables without naming the office, in each of its tables; nor one
 * that names another office than the one that the work is for, where it is for one.
 */
class OfficeConfinement implements KyselyPlugin {
  readonly #officeIds: ReadonlySet<string> | undefined;

  constructor(officeIds?: ReadonlySet<string>) {
    this.#officeIds = officeIds;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.#check(node);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }

  /** Rows that go past the query builder. */
  checkRows(table: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
    if (!officeTables.has(table)) return;
    for (const row of rows) this.#checkOffice(table, row[officeColumn]);
  }

  #check(node: OperationNode): void {
    if (node.kind === 'RawNode') refuseText(node as RawNode);
    if (node.kind === 'InsertQueryNode') this.#checkInserted(node as InsertQueryNode);
    if (isFiltered(node)) this.#checkFiltered(node);
    for (const part of partsOf(node)) this.#check(part);
  }

  #checkFiltered(node: Filtered): void {
    const tables = listTables(node).filter(({ name }) => officeTables.has(name));
    if (tables.length === 0) return;
    const holds = listHolds(node);
    const isHeldOutside = ({ table, officeIds }: Hold) =>
      officeIds !== undefined || !(table === '' || tables.some(({ alias }) => alias === table));
    if (!holds.some(isHeldOutside)) throw new OfficeLeak(`${tables[0]?.name} without an office`);
    for (const { name, alias } of tables) {
      const own = holds.filter(({ table }) => table === alias || (table === '' && tables.length === 1));
      if (own.length === 0) throw new OfficeLeak(`${name} without an office`);
      for (const { officeIds = [] } of own)
        for (const officeId of officeIds) this.#checkOffice(name, officeId);
    }
  }

  #checkInserted({ into, columns = [], values }: InsertQueryNode): void {
    const [name = ''] = into ? tableNamesOf(into) : [];
    if (!officeTables.has(name) || values?.kind !== 'ValuesNode') return;
    const place = columns.findIndex(({ column }) => column.name === officeColumn);
    if (place < 0) throw new OfficeLeak(`${name} without an office`);
    for (const row of (values as unknown as { values: OperationNode[] }).values)
      this.#checkOffice(name, valuesOf(row)[place]);
  }

  #checkOffice(table: string, officeId: unknown): void {
    if (typeof officeId !== 'string') throw new OfficeLeak(`${table} without an office`);
    // '' is the installation's own log.
    const isOwn = this.#officeIds === undefined || this.#officeIds.has(officeId) || officeId === '';
    if (!isOwn) throw new OfficeLeak(`${table} of ${officeId} in work for ${[...(this.#officeIds ?? [])]}`);
  }
}

const anyOneOffice = new OfficeConfinement();
const current = new AsyncLocalStorage<OfficeConfinement>();

/** Whatever `work` reads and writes is of these offices alone. */
export function confineToOffices<T>(officeIds: readonly string[], work: () => Promise<T>): Promise<T> {
  return current.run(new OfficeConfinement(new Set(officeIds)), work);
}

/** Whatever `work` reads and writes is of this office alone. */
export function confineToOffice<T>(officeId: string, work: () => Promise<T>): Promise<T> {
  return confineToOffices([officeId], work);
}

/** The confinement of the call that asks; by itself it holds that a statement is of one office at all. */
export function findConfinement(): OfficeConfinement {
  return current.getStore() ?? anyOneOffice;
}

/** What is written as text cannot be read for its office: parts of a statement may be, if they name no table. */
function refuseText({ sqlFragments, parameters }: RawNode): void {
  const tables = parameters.flatMap((part) => tableNamesOf(part));
  const words = sqlFragments.flatMap((text) => text.match(/\w+/g) ?? []);
  const named = [...tables, ...words].find((name) => officeTables.has(name));
  if (named !== undefined) throw new OfficeLeak(`${named} in a statement of text, without an office`);
}

function isFiltered(node: OperationNode): node is Filtered {
  return ['SelectQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'].includes(node.kind);
}

/** Most of a statement's nodes, in which there is no other statement. */
const leaves: ReadonlySet<string> = new Set([
  'ColumnNode',
  'IdentifierNode',
  'OperatorNode',
  'PrimitiveValueListNode',
  'ReferenceNode',
  'SelectAllNode',
  'TableNode',
  'ValueNode',
]);

function partsOf(node: OperationNode): OperationNode[] {
  const parts: OperationNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (typeof value !== 'object' || value === null) continue;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const each of values) if (isNode(each) && !leaves.has(each.kind)) parts.push(each);
  }
  return parts;
}

function isNode(value: unknown): value is OperationNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

interface NamedTable {
  readonly name: string;
  readonly alias: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the tree of a statement has forty kinds of nodes
type AnyNode = any;

function tableNamesOf(node: AnyNode): string[] {
  if (node.kind === 'TableNode') return [node.table.identifier.name];
  return node.kind === 'AliasNode' ? tableNamesOf(node.node) : [];
}

function namedTables(node: AnyNode): NamedTable[] {
  const [name] = tableNamesOf(node);
  if (name === undefined) return [];
  return [{ name, alias: node.kind === 'AliasNode' ? node.alias.name : name }];
}

function listTables(node: AnyNode): NamedTable[] {
  const own: AnyNode[] = node.kind === 'UpdateQueryNode' ? [node.table] : (node.from?.froms ?? []);
  const joined = (node.joins ?? []).map((join: AnyNode) => join.table);
  return [...own, ...joined].filter(Boolean).flatMap(namedTables);
}

/** Conditions that all hold: those of the statement, and those of its joins. */
function listConditions(node: AnyNode): AnyNode[] {
  const roots = [node.where?.where, ...(node.joins ?? []).map((join: AnyNode) => join.on?.on)];
  return roots.filter(Boolean).flatMap(conjunctsOf);
}

function conjunctsOf(node: AnyNode): AnyNode[] {
  if (node.kind === 'ParensNode') return conjunctsOf(node.node);
  if (node.kind === 'AndNode') return [...conjunctsOf(node.left), ...conjunctsOf(node.right)];
  return [node];
}

function listHolds(node: Filtered): Hold[] {
  return listConditions(node).flatMap((condition): Hold[] => {
    if (condition.kind !== 'BinaryOperationNode') return [];
    if (!['=', 'in'].includes(condition.operator.operator)) return [];
    const [left, right] = [officeColumnOf(condition.leftOperand), officeColumnOf(condition.rightOperand)];
    if (left !== undefined && right !== undefined)
      return [left, right].map((table) => ({ table, officeIds: undefined }));
    if (left === undefined) return [];
    const officeIds = valuesOf(condition.rightOperand);
    return officeIds.length > 0 ? [{ table: left, officeIds }] : [];
  });
}

/** The table that a reference to the office's column names; undefined where it is none. */
function officeColumnOf(node: AnyNode): string | undefined {
  if (node.kind !== 'ReferenceNode' || node.column.column?.name !== officeColumn) return undefined;
  return node.table?.table.identifier.name ?? '';
}

function valuesOf(node: AnyNode): unknown[] {
  if (node.kind === 'ValueNode') return [node.value];
  if (node.kind === 'PrimitiveValueListNode') return node.values;
  return node.kind === 'ValueListNode' ? node.values.flatMap(valuesOf) : [];
}
