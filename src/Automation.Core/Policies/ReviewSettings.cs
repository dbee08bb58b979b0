using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>Section <c>practices.review</c>.</summary>
public sealed record ReviewSettings : PracticeSettings
{
    public ApprovalSettings Approvals { get; init; } = new();

    public SizeSettings Size { get; init; } = new();

    /// <summary>What happens to drafts: <c>true</c> skips the practice until they are ready (the default).</summary>
    public bool SkipDrafts { get; init; } = true;

    /// <summary>The highest severity that a finding on a draft can have, where drafts are not skipped; an error: as on any other.</summary>
    public Severity DraftSeverity { get; init; } = Severity.Error;

    /// <summary>
    /// Whether pull requests by bots are exempt from what is asked of authors (the default): size, description, template, linked issue and
    /// tests.
    /// </summary>
    public bool ExemptBots { get; init; } = true;

    /// <summary>Path patterns of generated files (lock files, snapshots), beside <c>linguist-generated</c>; not counted for size.</summary>
    public IReadOnlyList<string> Generated { get; init; } =
        [.. LockFiles.Patterns, "**/*.min.js", "**/*.min.css", "**/*.g.cs", "**/*.Designer.cs", "**/*.pb.go", "**/__snapshots__/**"];

    /// <summary>What is source code, and where its tests are.</summary>
    public TestSettings Tests { get; init; } = new();

    /// <summary>Areas that a reviewer should know to be touched, with the path patterns of what is in them; none: nothing is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Risk { get; init; } = RiskAreas.Default;
}
