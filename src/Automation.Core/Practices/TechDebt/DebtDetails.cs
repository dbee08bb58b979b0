namespace Automation.Core.Practices.TechDebt;

/// <summary>What a pull request adds and pays back, place by place, for the report.</summary>
internal static class DebtDetails
{
    private const int MostLines = 50;

    /// <summary>A part for what is new and a part for what is gone; none that would be empty.</summary>
    public static IReadOnlyList<ResultDetail> Of(DebtSubject subject)
    {
        IEnumerable<string> added =
        [
            .. subject.Added.Select(Line),
            .. subject.Suppressions.Select(s => $"{s.Path}:{s.Line} {s.Text}"),
        ];
        return
        [
            .. Detail("New markers and suppressions", [.. added]),
            .. Detail("Markers removed", [.. subject.Markers.Where(m => m.Change == DebtChange.Removed).Select(Line)]),
        ];
    }

    private static IEnumerable<ResultDetail> Detail(string title, string[] lines)
    {
        if (lines.Length > 0)
        {
            string[] more = lines.Length > MostLines ? [$"and {Plural.Number(lines.Length - MostLines)} more"] : [];
            yield return new ResultDetail(title, string.Join('\n', [.. lines.Take(MostLines), .. more]));
        }
    }

    private static string Line(DebtMarker marker)
    {
        var reference = marker.Reference is { } issue && !marker.Text.Contains(issue, StringComparison.Ordinal) ? $"({issue})" : "";
        return $"{marker.Path}:{marker.Line} {marker.Tag}{reference}{(marker.Text.Length == 0 ? "" : $": {marker.Text}")}";
    }
}
