using Automation.Core.Practices.Decisions;

namespace Automation.Cli.Deciding;

/// <summary>What the user says of a new record.</summary>
/// <param name="Title">As it was typed.</param>
/// <param name="Directory">Full path of its folder, which need not exist.</param>
/// <param name="Status">Lower case.</param>
/// <param name="Supersedes">Number or path of the record whose place it takes; null for none.</param>
/// <param name="Format">Null: that of its neighbours.</param>
internal sealed record NewRecordRequest(string Title, string Directory, string Status, string? Supersedes, DecisionFormat? Format);
