using Automation.Core.Snapshots;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// The co-authors that a message names in trailers (https://docs.github.com/articles/creating-a-commit-with-multiple-authors), for what of
/// GitHub's interfaces does not tell them.
/// </summary>
internal static class CoAuthors
{
    private const string Token = "Co-authored-by:";

    public static IEnumerable<CommitPerson> Of(string message) =>
        message.Split('\n').Select(static l => l.Trim())
            .Where(static l => l.StartsWith(Token, StringComparison.OrdinalIgnoreCase))
            .Select(static l => PersonOf(l[Token.Length..]))
            .OfType<CommitPerson>();

    /// <summary><c>Name &lt;address&gt;</c>; null for anything else.</summary>
    private static CommitPerson? PersonOf(string value)
    {
        var open = value.LastIndexOf('<');
        if (open <= 0 || !value.EndsWith('>'))
        {
            return null;
        }

        var (name, email) = (value[..open].Trim(), value[(open + 1)..^1].Trim());
        return name.Length > 0 && email.Contains('@', StringComparison.Ordinal)
            ? new CommitPerson(Actors.OfNoReply(email), name, email)
            : null;
    }
}
