using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// The people whom a message names in <c>Co-authored-by</c> trailers (GitHub's page "Creating a commit with multiple authors"). Any line
/// that looks like one counts, wherever it stands: to take somebody for a co-author who is none costs an approval, to miss one lets people
/// approve their own work.
/// </summary>
internal static class CoAuthorTrailers
{
    private const string Token = "co-authored-by:";

    public static IReadOnlyList<CommitPerson> Of(string message)
    {
        var people = new List<CommitPerson>();
        foreach (var range in message.AsSpan().Split('\n'))
        {
            if (PersonOf(message.AsSpan(range).Trim()) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    private static CommitPerson? PersonOf(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Token, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var value = line[Token.Length..];
        var open = value.LastIndexOf('<');
        var close = value.LastIndexOf('>');
        return open >= 0 && close > open + 1
            ? new CommitPerson(null, value[..open].Trim().ToString(), value[(open + 1)..close].Trim().ToString())
            : null;
    }
}
