namespace Automation.Pipeline.Digests;

/// <summary>How far one recipient's digest got.</summary>
public abstract record DigestOutcome
{
    private DigestOutcome()
    {
    }

    /// <summary>Nothing more is to be done.</summary>
    public sealed record Settled(DigestRun Run) : DigestOutcome;

    /// <summary>The provider asked to come again, or could not tell yet what became of the mail.</summary>
    public sealed record Again(DigestRun Run, TimeSpan After) : DigestOutcome;

    /// <summary>Another worker is at it.</summary>
    /// <param name="After">When its row can be taken for abandoned.</param>
    public sealed record Busy(TimeSpan After) : DigestOutcome;
}
