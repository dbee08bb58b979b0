using System.Text.RegularExpressions;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;

namespace Automation.Core.Releases;

/// <summary>Reads what a commit changes from its message.</summary>
internal static partial class ChangeReader
{
    public static ReleaseChange Read(SnapshotCommit commit)
    {
        var message = CommitMessageParser.Parse(commit.Message);
        var (kind, said) = Judge(message);
        var whole = said.Description ?? said.Header;
        var (description, number) = SquashNumber.Split(whole);
        return new ReleaseChange(
            commit.Sha,
            kind,
            said.Scope,
            description,
            [.. message.BreakingDescriptions.Select(b => b == whole ? description : b)],
            References(number, message.Footers));
    }

    /// <summary>
    /// The kind, and the message that says what changes: <c>Reapply "feat: a"</c>, git's revert of a revert, brings the feature again.
    /// </summary>
    private static (ChangeKind Kind, CommitMessage Said) Judge(CommitMessage message)
    {
        if (MessageKinds.RevertedHeader(message.Header) is not { } quoted)
        {
            return (KindOf(message.Type), message);
        }

        var original = CommitMessageParser.Parse(quoted);
        return message.Header.StartsWith("Reapply", StringComparison.Ordinal)
            ? (KindOf(original.Type), original)
            : (ChangeKind.Revert, new CommitMessage { Header = quoted });
    }

    /// <summary>Types are read in any letter case (point 15).</summary>
    private static ChangeKind KindOf(string? type) => type?.ToUpperInvariant() switch
    {
        "FEAT" => ChangeKind.Feature,
        "FIX" => ChangeKind.Fix,
        "PERF" => ChangeKind.Performance,
        "REVERT" => ChangeKind.Revert,
        _ => ChangeKind.Other,
    };

    private static string[] References(string number, IEnumerable<CommitFooter> footers) =>
    [
        .. footers.Where(f => !f.IsBreakingChange)
            .SelectMany(f => Reference().Matches(f.ToString()).Select(m => m.Value))
            .Prepend(number)
            .Where(r => r.Length > 0)
            .Distinct(),
    ];

    [GeneratedRegex(@"(?<![\w/#&.-])(?:[A-Za-z0-9-]{1,39}/[\w.-]{1,100})?#[1-9][0-9]{0,9}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
