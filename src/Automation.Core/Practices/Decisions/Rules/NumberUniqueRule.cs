namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each new record with a number. Conditions: no other record of its directory has it, on the base branch, in the pull request,
/// or in an open one with a lower number. Result: an error on the file. Fix: take the next free number. Source: adr-tools' naming.
/// </summary>
internal sealed class NumberUniqueRule : Rule<DecisionSubject>
{
    public override string Id => "number-unique";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each decision record with a number in its file name that is added, or renamed to another number or directory.",
        Conditions = "No other record in its directory has the number: neither on the base branch, nor in the pull request, nor in another "
            + "open pull request. Of two open pull requests that want one number, the one that was opened first keeps it.",
        Result = "An error on the file, with the next number that neither the base branch nor any open pull request uses.",
        Why = "A number that names two decisions makes every reference to it ambiguous.",
        Fix = "Rename the file to the next free number.",
        Source = "https://github.com/npryce/adr-tools",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options)
    {
        string[] kept = [.. subject.OtherPaths, .. subject.Changed.Where(c => !c.IsNew).Select(c => c.Record.Path)];
        var claims = Claims(subject);
        var highest = Highest([.. kept, .. subject.Proposed.Select(p => p.Path), .. claims.Select(c => c.Path)]);
        var holders = new Dictionary<(string Directory, int Number), Claim>();
        foreach (var path in kept)
        {
            if (DecisionFileName.NumberOf(path) is { } number)
            {
                holders.TryAdd((DecisionDirectories.DirectoryOf(path), number), new Claim(path, PullRequest: null));
            }
        }

        foreach (var claim in claims)
        {
            var directory = DecisionDirectories.DirectoryOf(claim.Path);
            if (DecisionFileName.NumberOf(claim.Path) is { } number && !holders.TryAdd((directory, number), claim))
            {
                var next = ++highest[directory];
                if (claim.PullRequest is null)
                {
                    yield return Violation(claim.Path, holders[(directory, number)], DecisionFileName.Renumber(claim.Path, next));
                }
            }
        }
    }

    /// <summary>The highest number of each directory that has any: what is above it is free.</summary>
    private static Dictionary<string, int> Highest(IEnumerable<string> paths) =>
        (from path in paths
         let number = DecisionFileName.NumberOf(path)
         where number is not null
         group number.Value by DecisionDirectories.DirectoryOf(path)).ToDictionary(g => g.Key, g => g.Max(), StringComparer.Ordinal);

    /// <summary>
    /// Numbers that are wanted, first come, first served: other pull requests must give way too, so what they will be told is not free.
    /// </summary>
    private static Claim[] Claims(DecisionSubject subject) =>
    [
        .. subject.Proposed.Where(p => p.PullRequest < subject.PullRequest)
            .OrderBy(p => p.PullRequest).ThenBy(p => p.Path, StringComparer.Ordinal)
            .Select(p => new Claim(p.Path, p.PullRequest)),
        .. subject.Changed.Where(c => c.IsNew).Select(c => new Claim(c.Record.Path, PullRequest: null)),
    ];

    private static Violation Violation(string path, Claim holder, string proposed)
    {
        var adder = holder.PullRequest?.ToString(CultureInfo.InvariantCulture);
        return new Violation(
            $"The number {DecisionFileName.NumberOf(path)} is already that of {holder.Path}"
                + $"{(adder is null ? "" : $", which pull request #{adder} adds")}.",
            new Location(path),
            new Remedy($"Rename the file to {proposed}, and change the number in its title if it has one.")
            {
                Commands = ShellWord.Of(path) is { } from && ShellWord.Of(proposed) is { } to ? [$"git mv {from} {to}"] : [],
            });
    }

    /// <param name="PullRequest">The other pull request that adds it; null for the base branch and this one.</param>
    private sealed record Claim(string Path, int? PullRequest);
}
