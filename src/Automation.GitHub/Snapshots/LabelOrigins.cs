using Automation.Core.Labels;
using Automation.Core.Ports;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Tells from a pull request's timeline whose its labels are, so that nothing need be kept of what was put. Where the timeline is not told,
/// or does not reach back so far, a label is somebody else's.
/// </summary>
internal static class LabelOrigins
{
    private const string PutOn = "LabeledEvent";

    public static async Task<PublishedLabels> ReadAsync(PullRequestRead read, IAppIdentity identity, CancellationToken cancellationToken)
    {
        LabelTurnNode[] turns = [.. read.Flow?.Labelled?.Items ?? []];

        // Who we are may take a request, which is only worth it where a bot has put a label.
        var own = Array.Exists(turns, static t => t.TypeName == PutOn && Actors.Of(t.Actor).IsBot)
            ? await identity.GetBotLoginAsync(cancellationToken)
            : null;
        return Of([.. read.PullRequest.Labels?.Items.Select(static l => l.Name) ?? []], turns, own);
    }

    /// <param name="standing">The labels on the pull request.</param>
    /// <param name="turns">Oldest first.</param>
    /// <param name="own">Our own login; null where there is none, or where no label can be ours.</param>
    public static PublishedLabels Of(IReadOnlyList<string> standing, IEnumerable<LabelTurnNode> turns, string? own)
    {
        if (own is null)
        {
            return PublishedLabels.None with { Others = standing };
        }

        var lastPut = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        var declined = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, actor, label) in turns.Where(static t => t.Label is not null))
        {
            var name = label!.Name;
            var isOurs = Actors.Of(actor).IsNamed(own);
            declined.Remove(name);
            if (type == PutOn)
            {
                lastPut[name] = isOurs;
            }
            else if (!isOurs && lastPut.GetValueOrDefault(name))
            {
                declined.Add(name);
            }
        }

        var ours = standing.ToLookup(name => lastPut.GetValueOrDefault(name));
        return new PublishedLabels([.. ours[false]], [.. ours[true]], [.. declined.Except(standing, StringComparer.OrdinalIgnoreCase)]);
    }
}
