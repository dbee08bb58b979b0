namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>The names by which records write a field, in any case and with any separators: "review-by", "reviewBy", "Review by".</summary>
internal static class FieldNames
{
    private const int LongestName = 40;

    private static readonly Dictionary<string, FieldKind> Kinds = new(StringComparer.Ordinal);

    static FieldNames()
    {
        Name(FieldKind.Status, "status", "adrstatus", "decisionstatus", "state");
        Name(FieldKind.Date, "date", "decisiondate", "decidedon", "dateofdecision", "datedecided", "lastupdated", "updated", "created");
        Name(FieldKind.ReviewBy, "reviewby", "reviewdate", "reviewon", "nextreview", "nextreviewdate", "revisit", "revisitby", "revisiton");
        Name(FieldKind.ReviewBy, "expires", "expireson", "expiry", "expirydate", "expiration", "expirationdate", "validuntil");
        Name(FieldKind.Reversibility, "reversible", "isreversible", "irreversible", "reversibility", "door", "doortype", "decisiontype");
        Name(FieldKind.Reversibility, "onewaydoor", "twowaydoor");
        Name(FieldKind.Drivers, "driver", "drivers", "owner", "owners", "author", "authors", "proposer", "proposedby", "submitters");
        Name(FieldKind.Approvers, "approver", "approvers", "approvedby", "decider", "deciders", "decidedby", "decisionmaker");
        Name(FieldKind.Approvers, "decisionmakers", "accountable");
        Name(FieldKind.Contributors, "contributor", "contributors", "contributedby", "consulted", "participants", "reviewers");
        Name(FieldKind.Informed, "informed");
        Name(FieldKind.Supersedes, "supersedes", "supercedes", "replaces", "obsoletes");
        Name(FieldKind.SupersededBy, "supersededby", "supercededby", "replacedby", "obsoletedby");
        Name(FieldKind.Covers, "paths", "covers", "appliesto", "files", "coveredpaths", "affectedpaths", "affectedfiles");
        Name(FieldKind.Title, "title");
        Name(FieldKind.Number, "number", "id", "adr", "adrid");
    }

    /// <summary>The field of that name; null when it is none.</summary>
    public static FieldKind? KindOf(string name) =>
        name.Length <= LongestName && Kinds.TryGetValue(Bare(name), out var kind) ? kind : null;

    /// <summary>Lower case, letters only.</summary>
    public static string Bare(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private static void Name(FieldKind kind, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Kinds.Add(name, kind);
        }
    }
}
