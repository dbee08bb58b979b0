using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>The message that GitHub proposes when a pull request is merged by one method.</summary>
/// <param name="Text">The message, with the number that GitHub appends.</param>
/// <param name="IsGitHubs">True for GitHub's own words, false for our prediction.</param>
internal sealed record MergeForecast(MergeMethod Method, MergeText Text, bool IsGitHubs)
{
    /// <summary>The commit whose first line becomes the headline; null where the pull request's title does, or none of both.</summary>
    public SnapshotCommit? Commit { get; init; }

    /// <summary>The headline without the number that GitHub appends.</summary>
    public required string Header { get; init; }

    /// <summary>What GitHub appends to the header: <c> (#7)</c>; else empty.</summary>
    public string Suffix => Text.Headline[Header.Length..];

    /// <summary>The message as git will store it.</summary>
    public string Message => Joined(Text.Headline);

    /// <summary>The message that its author decides: without the number.</summary>
    public string LintedMessage => Joined(Header);

    private string Joined(string header) => Text.Body.AsSpan().Trim() is { Length: > 0 } body ? $"{header}\n\n{body}" : header;
}
