using Automation.Core.Snapshots;

namespace Automation.Testing.Digests;

/// <summary>A decision record as a generated pull request brings it.</summary>
internal sealed record GeneratedRecord(int Number, string Status, ChangedFile File, string Text);
