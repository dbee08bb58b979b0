using Automation.GitHub.GraphQl;

namespace Automation.GitHub.Publishing;

/// <summary>
/// Packs writes into as few requests as they fit in. GitHub gives a request ten seconds, and makes its changes one after the other
/// (https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts).
/// </summary>
internal static class ReportDocuments
{
    /// <summary>An ordinary report has half as many.</summary>
    public const int MostWrites = 15;

    /// <summary>In bytes: GitHub names no limit for a body, and a gateway on the way may have one.</summary>
    public const int MostBytes = 500_000;

    /// <summary>What each write sends next, in order, request by request.</summary>
    public static IEnumerable<IReadOnlyList<(PendingWrite Write, Mutation Mutation)>> Pack(IEnumerable<PendingWrite> writes)
    {
        var document = new List<(PendingWrite Write, Mutation Mutation)>();
        var bytes = 0;
        foreach (var write in writes)
        {
            if (write.Next is not { } mutation)
            {
                continue;
            }

            // JSON is written in ASCII: a character is a byte.
            var size = mutation.Input.ToJsonString().Length;
            if (document.Count > 0 && (document.Count == MostWrites || bytes + size > MostBytes))
            {
                yield return document;
                document = [];
                bytes = 0;
            }

            document.Add((write, mutation));
            bytes += size;
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }
}
