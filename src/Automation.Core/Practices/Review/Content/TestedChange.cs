using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Content;

/// <summary>The source code that a change adds, and the tests that it changes.</summary>
/// <param name="Source">Files written by hand that gain lines: what is only removed or moved needs no new test.</param>
/// <param name="Tests">Files that are tests, or hold some, and are not only moved or removed.</param>
/// <param name="Changed">All files that are not only moved or removed.</param>
internal sealed record TestedChange(
    IReadOnlyList<ChangedFile> Source, IReadOnlyList<ChangedFile> Tests, IReadOnlyList<ChangedFile> Changed)
{
    public static TestedChange Of(IReadOnlyList<ChangedFile> files, TestSettings settings, FileScope scope)
    {
        var source = new PathPatterns(settings.Source);
        var tests = new PathPatterns(settings.Tests);
        ChangedFile[] changed = [.. files.Where(HasNewContent)];
        var byKind = changed.ToLookup(file => tests.IsMatch(file.Path) || TestConventions.IsTest(file.Path));
        return new TestedChange(
            [.. byKind[false].Where(IsSource)],
            [.. byKind[true], .. byKind[false].Where(InlineTests.AreChanged)],
            changed);

        bool IsSource(ChangedFile file) =>
            file.Additions > 0
            && !file.IsVendored
            && scope.IsWritten(file)
            && (settings.Source.Count > 0 ? source.IsMatch(file.Path) : TestConventions.IsSource(file.Path));
    }

    private static bool HasNewContent(ChangedFile file) =>
        file.Status != FileStatus.Removed && file is not { Status: FileStatus.Renamed, Additions: 0, Deletions: 0 };
}
