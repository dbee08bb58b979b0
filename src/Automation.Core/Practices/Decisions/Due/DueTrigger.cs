using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>One thing that makes a record due.</summary>
/// <param name="Clause">What it is, as a clause: <c>the label "architecture"</c>.</param>
/// <param name="Files">The files that it is about; none for labels and sizes.</param>
/// <param name="IsOneWay">Whether policy says that it is hard to take back.</param>
internal sealed record DueTrigger(string Clause, IReadOnlyList<ChangedFile> Files, bool IsOneWay = false);
