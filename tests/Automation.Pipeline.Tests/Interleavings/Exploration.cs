namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>
/// Runs a scenario in every order of its workers' steps, with every mishap at every point. Orders that cannot differ in their
/// result are run once (sleep sets: Godefroid, Partial-Order Methods for the Verification of Concurrent Systems, chapter 5).
/// </summary>
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
        var trace = new List<Move>();
        try
        {
            if (Play(choices, mishaps, scenario, trace))
            {
                scenario.RecoverAndCheck();
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"After {string.Join(", ", trace)}: {e.Message}", e);
        }
    }

    /// <summary>Plays one way to its end; false when it turns out to be a mere reordering of one that was played before.</summary>
    private static bool Play(Choices choices, Mishaps left, Scenario scenario, List<Move> trace)
    {
        var asleep = new HashSet<string>();
        while (scenario.Moves(left) is { Count: > 0 } possible)
        {
            Move[] awake = [.. possible.Where(m => !asleep.Contains(m.ToString()))];
            if (awake.Length == 0)
            {
                return false;
            }

            var choice = choices.Next(awake.Length);
            var move = awake[choice];

            // What was chosen here before has had its runs. It need not be looked at again until something happens that it depends on.
            asleep = [.. possible
                .Where(m => asleep.Contains(m.ToString()) || awake.AsSpan(0, choice).Contains(m))
                .Where(move.IsIndependentOf)
                .Select(m => m.ToString())];
            trace.Add(move);
            left &= ~move.Mishap;
            scenario.Make(move);
        }

        return true;
    }
}
