using Automation.Core.Calendars;

namespace Automation.Core.Policies;

/// <summary>Section <c>practices.review</c>.</summary>
public sealed record ReviewSettings : PracticeSettings
{
    public ApprovalSettings Approvals { get; init; } = new();

    public SizeSettings Size { get; init; } = new();

    /// <summary>When reviewers work: waiting is measured in these hours.</summary>
    public BusinessHours Hours { get; init; } = BusinessHours.Default;

    /// <summary>What happens to drafts: <c>true</c> skips the practice until they are ready (the default).</summary>
    public bool SkipDrafts { get; init; } = true;

    /// <summary>Whether pull requests by bots are exempt from size and description (the default).</summary>
    public bool ExemptBots { get; init; } = true;

    /// <summary>Path patterns of generated files (lock files, snapshots), beside <c>linguist-generated</c>; not counted for size.</summary>
    public IReadOnlyList<string> Generated { get; init; } =
    [
        "**/package-lock.json", "**/npm-shrinkwrap.json", "**/yarn.lock", "**/pnpm-lock.yaml", "**/bun.lock", "**/packages.lock.json",
        "**/Cargo.lock", "**/go.sum", "**/poetry.lock", "**/uv.lock", "**/Pipfile.lock", "**/composer.lock", "**/Gemfile.lock",
        "**/*.min.js", "**/*.min.css", "**/*.g.cs", "**/*.Designer.cs", "**/*.pb.go", "**/__snapshots__/**",
    ];
}
