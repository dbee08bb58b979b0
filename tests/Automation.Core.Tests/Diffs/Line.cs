using Automation.Core.Diffs;

namespace Automation.Core.Tests.Diffs;

/// <summary>A diff's line as a value that outlives its patch.</summary>
internal sealed record Line(DiffLineKind Kind, int Hunk, int? Base, int? Head, string Text)
{
    public static IReadOnlyList<Line> Of(string patch)
    {
        var lines = new List<Line>();
        foreach (var line in UnifiedDiff.Read(patch))
        {
            lines.Add(new Line(line.Kind, line.Hunk, line.BaseLine, line.HeadLine, line.Text.ToString()));
        }

        return lines;
    }
}
