using Automation.Core.CodeOwners;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>GitHub will understand every line of a CODEOWNERS file that the pull request adds or changes.</summary>
internal sealed class CodeOwnersFileRule : ReviewRule
{
    /// <summary>A file that is something else altogether says nothing more by its ten thousandth line.</summary>
    private const int MostProblems = 50;

    public override string Id => "codeowners-file";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.CodeOwners;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request that adds or changes a `CODEOWNERS` file.",
        Conditions = "The file is smaller than 3 MB; each line of it has a pattern and owners that GitHub takes; no other `CODEOWNERS` "
            + "file stands where GitHub looks first (`.github/`, then the root, then `docs/`), or is put out of use by this one.",
        Result = "One finding for each line that GitHub would skip, at that line, and one for a file that it would not read.",
        Why = "GitHub skips in silence what it does not understand, and the paths meant have no owner.",
        Fix = "Write the line as a pattern with @user, @organisation/team or e-mail addresses behind it; "
            + "'automation codeowners' checks it.",
        Source = "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/"
            + "customizing-your-repository/about-code-owners",
    };

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        subject.Snapshot.ProposedCodeOwners is { } proposed ? [.. Places(subject.Snapshot, proposed), .. Lines(proposed)] : [];

    private static IEnumerable<Violation> Places(PullRequestSnapshot snapshot, CodeOwnersText proposed)
    {
        if (proposed.Text is null)
        {
            yield return new Violation(
                $"GitHub will ignore {proposed.Path}: it is 3 MB or larger, or no text.",
                new Location(proposed.Path),
                "Make the file smaller than 3 MB; one pattern with a wildcard stands for many paths.");
        }

        if (snapshot.CodeOwners is not { } current || current.Path == proposed.Path || IsGone(snapshot, current.Path))
        {
            yield break;
        }

        var isShadowed = Order(current.Path) < Order(proposed.Path);
        var (used, unused) = isShadowed ? (current.Path, proposed.Path) : (proposed.Path, current.Path);
        yield return new Violation(
            $"{unused} has no effect beside {used}: GitHub goes by the first file that it finds.",
            new Location(proposed.Path),
            $"Keep one file: bring what {unused} says into {used} and delete {unused}.");
    }

    private static IEnumerable<Violation> Lines(CodeOwnersText proposed)
    {
        var problems = CodeOwnersFile.Parse(proposed.Text ?? "").Problems;
        foreach (var problem in problems.Take(MostProblems))
        {
            yield return new Violation(
                $"GitHub skips line {problem.Line} of {proposed.Path}. {problem.Message}", new Location(proposed.Path, problem.Line));
        }

        if (problems.Count > MostProblems)
        {
            yield return new Violation(
                $"{proposed.Path} has {Plural.Of(problems.Count - MostProblems, "more problem")}.", new Location(proposed.Path));
        }
    }

    private static bool IsGone(PullRequestSnapshot snapshot, string path) => snapshot.Files.Any(file =>
        (file.Status == FileStatus.Removed && file.Path == path) || (file.Status == FileStatus.Renamed && file.PreviousPath == path));

    private static int Order(string path)
    {
        var order = CodeOwnersFile.Locations.ToList().IndexOf(path);
        return order < 0 ? int.MaxValue : order;
    }
}
