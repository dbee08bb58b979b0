namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each new or renamed record with a number. Conditions: no other record of its directory has it, on the base branch or in
/// the pull request. Result: an error on the file. Fix: take the next free number. Source: adr-tools' naming.
/// </summary>
internal sealed class NumberUniqueRule : Rule<DecisionSubject>
{
    public override string Id => "number-unique";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or renamed decision record with a number in its file name.",
        Conditions = "No other record in its directory has the number, neither on the base branch nor in the pull request.",
        Result = "An error on the file, with the next free number.",
        Why = "A number that names two decisions makes every reference to it ambiguous.",
        Fix = "Rename the file to the next free number.",
        Source = "https://github.com/npryce/adr-tools",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options)
    {
        var taken = new List<string>([.. subject.OtherPaths, .. subject.Changed.Where(c => !c.IsNew).Select(c => c.Record.Path)]);
        string[] added = [.. subject.Changed.Where(c => c.IsNew).Select(c => c.Record.Path)];
        foreach (var path in added)
        {
            if (taken.Find(other => Collide(other, path)) is { } holder)
            {
                var next = DecisionFileName.NextNumber(DecisionDirectories.DirectoryOf(path), [.. taken, .. added]);
                var proposed = DecisionFileName.Renumber(path, next);
                taken.Add(proposed);
                yield return new Violation(
                    $"The number {DecisionFileName.NumberOf(path)} is already that of {holder}.",
                    new Location(path),
                    $"Rename the file to {proposed}, and change the number in its title if it has one.");
            }
            else
            {
                taken.Add(path);
            }
        }
    }

    private static bool Collide(string a, string b) =>
        DecisionFileName.NumberOf(a) is { } number
        && number == DecisionFileName.NumberOf(b)
        && DecisionDirectories.DirectoryOf(a) == DecisionDirectories.DirectoryOf(b);
}
