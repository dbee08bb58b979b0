using Automation.Core.Debts;
using Automation.Core.Practices.TechDebt;

namespace Automation.Storage.Tests.Contracts;

/// <summary>What was seen of debt, complete enough that a lost property is noticed.</summary>
internal static class DebtSamples
{
    /// <summary>With everything that a trace can hold.</summary>
    public static DebtTrace Trace() => Trace(3) with
    {
        Kind = DebtItemKind.PullRequest,
        CreatedAt = Samples.Now,
        IsBot = true,
        MergedAt = Samples.Now.AddDays(2),
        Sightings = [Sighting(Samples.Now)],
        Changes = Changes(),
    };

    public static DebtTrace Trace(int number) => new()
    {
        Installation = Samples.Ours,
        Repository = Samples.Repository,
        Kind = DebtItemKind.Issue,
        Number = number,
    };

    public static DebtSighting Sighting(DateTimeOffset at) => new()
    {
        At = at,
        Title = "Old parser",
        Labels = ["tech-debt", "impact: high"],
        Added = ["tech-debt"],
        Removed = ["bug"],
        IsOpen = true,
        EndedAt = at,
        IsGone = false,
    };

    public static DebtChanges Changes(string text = "cache this") => new()
    {
        At = Samples.Now,
        Markers =
        [
            new MarkerChange(DebtChange.Added, "src/a.cs", 7, "TODO", text)
            {
                Reference = "#3",
                Expires = new DateOnly(2026, 12, 1),
                Owners = ["@octo/core"],
            },
        ],
        Closes = [3],
        Owners = ["@octo/core"],
    };
}
