namespace Automation.Core.Digests.Content;

/// <summary>The bounds that a digest goes by.</summary>
public static class DigestLimits
{
    /// <summary>Below this n a share is given as "3 of 4", without a percentage, and no change against the week before.</summary>
    public const int SmallNumber = 5;

    /// <summary>Below this n no 90th percentile is given: it would be one pull request's time.</summary>
    public const int SmallSample = 10;

    /// <summary>Weeks in a line chart, the digest's own included.</summary>
    public const int LineWeeks = 12;

    /// <summary>Items shown of a list.</summary>
    public const int ListItems = 5;

    /// <summary>How long a decision may stand as draft or proposed before a digest asks for it.</summary>
    public static readonly TimeSpan ProposedForLong = TimeSpan.FromDays(14);

    /// <summary>When a debt item without a milestone's date is overdue.</summary>
    public static readonly TimeSpan DebtDue = TimeSpan.FromDays(90);
}
