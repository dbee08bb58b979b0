using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Deciding;

/// <summary>What linting says of one file.</summary>
/// <param name="Record">Null where the file could not be read.</param>
/// <param name="Findings">Errors first; their paths are as the user reads them.</param>
internal sealed record LintedRecord(RecordFile File, DecisionRecord? Record, IReadOnlyList<Finding> Findings);
