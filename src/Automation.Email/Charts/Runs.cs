namespace Automation.Email.Charts;

/// <summary>Lines with gaps.</summary>
internal static class Runs
{
    /// <summary>The stretches of weeks that have a value: positions and values. A week without one ends a stretch.</summary>
    public static IEnumerable<(double[] X, double[] Y)> Of(IReadOnlyList<double?> values)
    {
        var start = 0;
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is not null)
            {
                continue;
            }

            if (i > start)
            {
                yield return ([.. Enumerable.Range(start, i - start).Select(x => (double)x)], [.. values.Skip(start).Take(i - start).Select(v => v!.Value)]);
            }

            start = i + 1;
        }
    }
}
