namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record whose file name and title both have a number. Conditions: they are the same. Result: an error on the
/// title. Fix: change the title's. Source: adr-tools writes both.
/// </summary>
internal sealed class NumberMatchesTitleRule : RecordRule
{
    public override string Id => "number-matches-title";

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record with a number in its file name and in its title.",
        Conditions = "The numbers are the same; leading zeros do not matter.",
        Result = "An error on the title.",
        Why = "Readers quote the title's number, links carry the file's: two numbers are two decisions to them.",
        Fix = "Write the file's number in the title.",
        Source = "https://github.com/npryce/adr-tools",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options) =>
        record.TitleNumber is { } inTitle && DecisionFileName.NumberOf(record.Path) is { } inName && inTitle != inName
            ? [new Violation(
                $"The title says number {inTitle}, the file name {inName}.",
                new Location(record.Path, record.TitleLine),
                $"Write {inName} in the title.")]
            : [];
}
