using Automation.Core.Diffs;
using Automation.Core.Practices.TechDebt.Languages;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>
/// Finds suppressions that a diff adds. What is removed in one place and added, word for word, in another is not new.
/// </summary>
internal static class SuppressionScanner
{
    /// <summary>In the order of the files and lines.</summary>
    public static IReadOnlyList<Suppression> Scan(IEnumerable<ChangedFile> files)
    {
        var (added, removed) = (new List<Suppression>(), new List<Suppression>());
        foreach (var file in files)
        {
            ScanPatch(file, added, removed);
        }

        // Its own file first, so that a file's new suppression is not taken for the moved one of another.
        var rest = Unpaired(added, removed, static s => (s.Path, s.Form.Name, s.Text));
        return Unpaired(rest.Added, rest.Removed, static s => ("", s.Form.Name, s.Text)).Added;
    }

    private static void ScanPatch(ChangedFile file, List<Suppression> added, List<Suppression> removed)
    {
        if (LanguageTable.Of(file.Path) is not { } syntax || SuppressionForms.Of(file.Path) is not { Count: > 0 } forms)
        {
            return;
        }

        var before = new SuppressionReader(syntax, file.Path, forms, isHead: false);
        var after = new SuppressionReader(syntax, file.Path, forms, isHead: true);
        var hunk = -1;
        var lines = UnifiedDiff.Read(file.Patch);
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (line.Hunk != hunk)
            {
                hunk = line.Hunk;
                before.Begin(lines);
                after.Begin(lines);
            }

            before.Read(line, removed);
            after.Read(line, added);
        }
    }

    private static (List<Suppression> Added, List<Suppression> Removed) Unpaired(
        List<Suppression> added, List<Suppression> removed, Func<Suppression, (string Path, string Name, string Text)> key)
    {
        var gone = removed.CountBy(key).ToDictionary();
        var fresh = added.FindAll(suppression => !Take(gone, key(suppression)));
        var come = added.CountBy(key).ToDictionary();
        return (fresh, removed.FindAll(suppression => !Take(come, key(suppression))));
    }

    private static bool Take<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts.TryGetValue(key, out var count) && count > 0 && (counts[key] = count - 1) >= 0;
}
