// Lints queries with the language service of Kusto, against the tables of a Log Analytics workspace that the suite's telemetry is in
// (https://learn.microsoft.com/azure/azure-monitor/reference/tables-index). Reads a JSON array of {path, text} from standard input and
// prints a JSON array with the findings of each, one string per finding.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
const { GlobalState, KustoCode, Symbols } = globalThis.Kusto.Language;

const everywhere = 'TimeGenerated: datetime, OperationId: string, OperationName: string, AppRoleName: string, AppRoleInstance: string, '
  + 'ItemCount: int, Properties: dynamic, Type: string, _ResourceId: string, _BilledSize: real';
const tables = {
  AppMetrics: `${everywhere}, Name: string, Sum: real, Min: real, Max: real`,
  AppRequests: `${everywhere}, Id: string, Name: string, Url: string, Success: bool, ResultCode: string, DurationMs: real`,
  AppDependencies: `${everywhere}, Id: string, Name: string, Target: string, Data: string, DependencyType: string, Success: bool, `
    + 'ResultCode: string, DurationMs: real',
  AppTraces: `${everywhere}, Message: string, SeverityLevel: int`,
  AppExceptions: `${everywhere}, ExceptionType: string, OuterMessage: string, ProblemId: string, SeverityLevel: int`,
  _LogOperation: 'TimeGenerated: datetime, Category: string, Operation: string, Level: string, Detail: string',
};

// The compiler that made this package spread constructors and overloads over numbered names.
const symbols = Object.entries(tables).map(([name, columns]) => new Symbols.TableSymbol.$ctor7(name, `(${columns})`, null));
const database = new Symbols.DatabaseSymbol.ctor('workspace', symbols);
const globals = GlobalState.Default.WithDatabase(database);

const files = JSON.parse(readFileSync(0, 'utf8'));
const findings = files.map(({ text }) => {
  const diagnostics = KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics();
  return Array.from({ length: diagnostics.Count }, (_, i) => diagnostics.getItem(i))
    .filter(({ Severity }) => Severity !== 'Suggestion')
    .map(({ Severity, Start, Message }) => `${text.slice(0, Start).split('\n').length}: ${Severity}: ${Message}`);
});
process.stdout.write(JSON.stringify(findings));
