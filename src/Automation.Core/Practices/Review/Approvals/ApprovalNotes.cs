namespace Automation.Core.Practices.Review.Approvals;

/// <summary>The approvals in a line or two of the report.</summary>
internal static class ApprovalNotes
{
    private const int MostNamed = 5;

    /// <summary>"approvals: 1 of 2 required (carol; 1 stale)"; "requirements: 1 of 3 met" where the policy has such that apply.</summary>
    public static IEnumerable<string> Of(ReviewSubject subject)
    {
        var own = subject.Approvals.Required;
        var stale = subject.Tally.Stale.Count;
        string[] said = [Listing.Of(own.Have, MostNamed), stale > 0 ? $"{Plural.Number(stale)} stale" : ""];
        var who = string.Join("; ", said.Where(t => t.Length > 0));
        var inBrackets = who.Length > 0 ? $" ({who})" : "";
        yield return $"approvals: {Plural.Number(own.Have.Count)} of {Plural.Number(own.Needed)} required{inBrackets}";

        var others = subject.Approvals.Requirements.Skip(1).Where(r => r.State != RequirementState.NotRequired).ToList();
        if (others.Count > 0)
        {
            yield return $"requirements: {others.Count(r => r.State == RequirementState.Met)} of {Plural.Number(others.Count)} met";
        }
    }
}
