namespace Automation.Core.Releases;

/// <summary>A section of release notes.</summary>
public sealed record ReleaseGroup(string Title, IReadOnlyList<ReleaseEntry> Entries)
{
    private static readonly (ChangeKind Kind, string Title)[] Kinds =
    [
        (ChangeKind.Feature, "Features"),
        (ChangeKind.Fix, "Bug fixes"),
        (ChangeKind.Performance, "Performance"),
        (ChangeKind.Revert, "Reverts"),
    ];

    /// <summary>
    /// What users should read, what breaks first. A sentence stands once: a change that only an exclamation mark makes a breaking one
    /// is not told again among the features.
    /// </summary>
    public static IReadOnlyList<ReleaseGroup> Of(IReadOnlyList<ReleaseChange> changes)
    {
        ReleaseGroup[] all =
        [
            new("Breaking changes", [.. changes.SelectMany(c => c.Breaks.Select(b => new ReleaseEntry(c, b)))]),
            .. Kinds.Select(k => new ReleaseGroup(
                k.Title,
                [
                    .. changes.Where(c => c.Kind == k.Kind && !c.Breaks.Contains(c.Description))
                        .Select(c => new ReleaseEntry(c, c.Description)),
                ])),
        ];
        return [.. all.Where(g => g.Entries.Count > 0)];
    }
}
