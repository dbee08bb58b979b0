using Automation.Core.Patterns;
using Automation.Core.Practices.Review.Content;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: changes that add source code. Conditions: tests change, too; where policy maps source code to tests, these. Result: one
/// finding, one more for each entry of the map, at the file that gains most. Fix: where the test would be.
/// </summary>
internal sealed class TestsRule : ReviewRule
{
    private const string MinLines = "min-lines";
    private const int MostNamed = 3;

    public override string Id => "tests";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Files;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every change that adds at least `min-lines` lines of source code. Files that are generated, vendored, exempt, deleted "
            + "or moved do not count, nor do settings, build scripts, examples, migrations and documentation. Bots are exempt unless "
            + "`exempt-bots` is off, and so is a revert that names what it takes back.",
        Conditions = "A test changes, too: a file in a place or by a name that is usual for tests in its language, or that `tests.tests` "
            + "finds. What `tests.map` lists needs a change of the very tests that belong to it.",
        Result = "One finding, and one for each entry of the map, that names the source files, and where a test would be.",
        Why = "Code without a test breaks unnoticed, and a test is never easier to write than with the change.",
        Fix = "Add or change a test of what is new.",
        Source = "https://google.github.io/eng-practices/review/developer/small-cls.html#test-code",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(MinLines, 10, "From this many added lines of source code on a test is asked for.", Minimum: 1),
        .. ExemptOptions.Of("build", "chore", "ci", "docs", "style"),
    ];

    /// <summary>With files that are not known, there may be tests among them.</summary>
    public override string? SkipReason(ReviewSubject subject) =>
        subject.BotExemption ?? subject.RevertExemption ?? subject.FilesUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (ExemptOptions.Hold(subject, options))
        {
            yield break;
        }

        var least = options.Number(MinLines);
        var rest = subject.Tests.Source.ToHashSet();
        foreach (var (source, tests) in subject.Settings.Tests.Map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var pattern = new PathPattern(source);
            ChangedFile[] files = [.. subject.Tests.Source.Where(file => pattern.IsMatch(file.Path))];
            rest.ExceptWith(files);
            if (tests.Count > 0 && IsEnough(files, least) && !IsTouched(subject, new PathPatterns(tests)))
            {
                var places = Listing.Of(tests, MostNamed);
                yield return Missing(files, $"and changes nothing under {places}", $"Add or change a test under {places}.");
            }
        }

        if (IsEnough(rest, least) && subject.Tests.Tests.Count == 0)
        {
            yield return Missing(rest, "and changes no test", fix: null);
        }
    }

    private static bool IsEnough(IReadOnlyCollection<ChangedFile> files, int least) => Lines(files) >= least;

    private static int Lines(IEnumerable<ChangedFile> files) => files.Sum(file => file.Additions);

    private static bool IsTouched(ReviewSubject subject, PathPatterns tests) =>
        subject.Tests.Changed.Any(file => tests.IsMatch(file.Path));

    private static Violation Missing(IReadOnlyCollection<ChangedFile> files, string what, string? fix)
    {
        ChangedFile[] largest = [.. files.OrderByDescending(file => file.Additions).ThenBy(file => file.Path, StringComparer.Ordinal)];
        var path = largest[0].Path;
        var example = TestConventions.Of(path)?.ExampleFor(path);
        return new Violation(
            $"The change adds {Plural.Of(Lines(files), "line")} of source code {what}: "
                + $"{Listing.Of([.. largest.Select(file => file.Path)], MostNamed)}.",
            new Location(path),
            fix ?? (example is null ? null : $"Add or change a test of what is new, such as {example}."));
    }
}
