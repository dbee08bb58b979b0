namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>Runs a scenario in every order of its workers' steps, with every mishap at every point.</summary>
internal static class Exploration
{
    /// <param name="scenario">Makes a new world with workers that are started, each stopped before its first operation.</param>
    /// <returns>How many runs there were.</returns>
    public static int Explore(Mishaps mishaps, Func<Scenario> scenario)
    {
        var choices = new Choices();
        var runs = 0;
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            do
            {
                Run(choices, mishaps, scenario);
                runs++;
            }
            while (choices.Advance());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        return runs;
    }

    private static void Run(Choices choices, Mishaps mishaps, Func<Scenario> create)
    {
        using var scenario = create();
        var trace = new List<string>();
        try
        {
            var left = mishaps;
            while (Options(scenario, left) is { Count: > 0 } options)
            {
                var (label, mishap, act) = options[choices.Next(options.Count)];
                trace.Add(label);
                left &= ~mishap;
                act();
            }

            scenario.RecoverAndCheck();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"After {string.Join(", ", trace)}: {e.Message}", e);
        }
    }

    private static List<(string Label, Mishaps Mishap, Action Act)> Options(Scenario scenario, Mishaps left)
    {
        var options = new List<(string Label, Mishaps Mishap, Action Act)>();
        SteppedWorker[] ready = [.. scenario.Workers.Where(w => w.IsReady)];
        options.AddRange(ready.Select(w => ($"{w} {w.At}", Mishaps.None, (Action)w.Step)));
        if (left.HasFlag(Mishaps.Crash))
        {
            options.AddRange(ready.Select(w => ($"{w} crashes before {w.At}", Mishaps.Crash, (Action)w.Crash)));
        }

        if (left.HasFlag(Mishaps.Stall) && ready.Length > 0 && !Array.Exists(ready, w => w.At == "github/write"))
        {
            options.Add(("all stall", Mishaps.Stall, scenario.Stall));
        }

        return options;
    }
}
