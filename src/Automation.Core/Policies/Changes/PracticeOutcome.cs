using Automation.Core.Practices;

namespace Automation.Core.Policies.Changes;

/// <summary>A practice's conclusion, and the mode under which it was reached.</summary>
/// <param name="Mode">Rollout applied.</param>
public sealed record PracticeOutcome(Conclusion Conclusion, PracticeMode Mode)
{
    /// <summary>True where the check run would fail: what could not be checked fails too where it is enforced.</summary>
    public bool Blocks => Mode == PracticeMode.Enforce && Conclusion is Conclusion.Failure or Conclusion.Neutral;

    /// <summary>The outcome in a word or two.</summary>
    public string Word => Conclusion switch
    {
        Conclusion.Success => "passes",
        Conclusion.Failure => Blocks ? "blocks" : "fails",
        Conclusion.Neutral => Blocks ? "blocks, not fully checked" : "not fully checked",
        _ => "skipped",
    };

    /// <summary>How bad it is: to fail without blocking lies between passing and blocking.</summary>
    public int Weight => Blocks ? 2 : Conclusion == Conclusion.Failure ? 1 : 0;
}
