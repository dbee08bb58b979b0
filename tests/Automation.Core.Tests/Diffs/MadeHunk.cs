using Automation.Core.Diffs;

namespace Automation.Core.Tests.Diffs;

/// <summary>A hunk made up of signs and texts, as a patch and as the lines that reading it must give.</summary>
internal static class MadeHunk
{
    private const string Signs = " +-";

    /// <summary>Hunks that follow one another, ten unchanged lines apart.</summary>
    public static (string Patch, IReadOnlyList<Line> Lines) Make(IReadOnlyList<(int Sign, string Text)[]> hunks)
    {
        var (patch, lines) = (new List<string>(), new List<Line>());
        var (before, after) = (1, 1);
        for (var hunk = 0; hunk < hunks.Count; hunk++)
        {
            var content = hunks[hunk];
            var baseCount = content.Count(l => Signs[l.Sign] != '+');
            var headCount = content.Count(l => Signs[l.Sign] != '-');
            patch.Add($"@@ -{before},{baseCount} +{after},{headCount} @@ void Main()");
            foreach (var (sign, text) in content)
            {
                patch.Add(Signs[sign] + text);
                int? baseLine = Signs[sign] == '+' ? null : before++;
                int? headLine = Signs[sign] == '-' ? null : after++;
                lines.Add(new Line((DiffLineKind)sign, hunk, baseLine, headLine, text));
            }

            (before, after) = (before + 10, after + 10);
        }

        return (string.Join('\n', patch), lines);
    }
}
