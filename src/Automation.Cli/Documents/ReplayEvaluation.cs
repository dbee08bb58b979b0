using Automation.Core.Reporting;

namespace Automation.Cli.Documents;

/// <summary>The latest evaluation of one replayed pull request.</summary>
internal sealed record ReplayEvaluation(
    int PullRequest,
    string HeadSha,
    string? Title,
    IReadOnlyDictionary<string, PracticeDocument> Practices);
